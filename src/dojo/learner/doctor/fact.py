"""What the doctor says: facts, each with what to do about it, and how other programs are asked."""

from __future__ import annotations

import subprocess
from dataclasses import dataclass
from functools import partial

from dojo.course.packages import INSTALL

INSTALL_AGAIN = f"In the course's folder: {INSTALL}"

#: Another program that is asked has this long (s).
TIMEOUT = 20.0


@dataclass(frozen=True)
class Fact:
    """One thing that was looked at.

    Parameters
    ----------
    state : {"ok", "note", "fault"}
        A note hinders nothing; a fault has to be mended.
    what : str
        What was seen.
    advice : str
        What to do; empty where there is nothing to do.
    """

    state: str
    what: str
    advice: str = ""


ok = partial(Fact, "ok")
note = partial(Fact, "note")
fault = partial(Fact, "fault")


def ask(*command: str) -> tuple[bool, str]:
    """Run a program; return whether it succeeded, and what it printed, or why it failed."""
    try:
        done = subprocess.run(
            command,
            capture_output=True,
            text=True,
            encoding="utf-8",
            errors="replace",
            stdin=subprocess.DEVNULL,
            timeout=TIMEOUT,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        return False, str(error)
    if done.returncode == 0:
        return True, done.stdout.strip()
    lines = done.stderr.strip().splitlines() or [f"it ended with status {done.returncode}"]
    return False, lines[-1] if lines[0].startswith("Traceback") else lines[0]


def few(names: list[str]) -> str:
    shown = ", ".join(names[:3])
    return f"{shown} and {len(names) - 3} more" if len(names) > 3 else shown
