"""Advice on idiom: what ruff would write in another way, in a few words and with a link.

It reads the file and runs nothing of it. Advice is never a reason to fail; where ruff is missing or
takes too long there is none.
"""

from __future__ import annotations

import json
import subprocess
import sysconfig
from functools import lru_cache
from pathlib import Path
from typing import Any

from dojo.course.loader import Source
from dojo.results import Advice
from dojo.util.sanitise import clean

# ruff's own look for its program asks this, and threads that ask for the first time at once find
# a table that is not filled yet.
sysconfig.get_config_vars()

#: Families of rules: pandas, numpy, speed, newer Python, comprehensions, simplicity, returns.
RULES = ("PD", "NPY", "PERF", "FURB", "C4", "SIM", "RET")

#: Rules that were wrong, or a matter of taste, on the course's own right answers.
LEFT_OUT = (
    # They guess from a name which object is a pandas one: `.values` and `.ix` are others' too.
    *("PD003", "PD004", "PD007", "PD010", "PD011", "PD013", "PD015"),
    # They call the quick ways to one cell, `.at` and `.iat`, bad.
    *("PD008", "PD009"),
    # Turning around before a stable sort, or after it, is no waste: it decides about equal items.
    *("C413", "C415"),
    # Counting a frame's groups is no test of whether they are all the same.
    "PD101",
    # A file that is handed on to the caller is the caller's to close.
    "SIM115",
    # One line for two, or long names for short ones: taste.
    *("SIM102", "SIM105", "SIM108", "SIM114", "FURB167", "RET501", "RET502"),
)

#: `dict(a=1, b=2)` is no worse than braces; `dict()` is.
SETTING = "lint.flake8-comprehensions.allow-dict-calls-with-keyword-arguments=true"

#: How long ruff may take (s); it takes some 15 ms.
MAX_SECONDS = 5.0
#: Nobody follows more advice than this on one file.
MAX_ADVICE = 12


def advice(answer: Source, reference: Path) -> tuple[Advice, ...]:
    """Return what could be written better in ``answer``, in the order of its lines.

    What the reference has on an equal line is left out: the stub gave it, or the course likes it.
    """
    if answer.file == reference or answer.text is None:
        return ()
    try:
        of_reference = _findings(reference.read_bytes() if reference.is_file() else b"")
        of_answer = _findings(answer.text)
    except (ImportError, OSError, subprocess.SubprocessError, ValueError):
        # Where ruff is missing or takes too long, there is none; the next time there may be.
        return ()
    given = {(found.code, line) for found, line in of_reference}
    own = [found for found, line in of_answer if (found.code, line) not in given]
    return tuple(sorted(own, key=lambda found: (found.line, found.code))[:MAX_ADVICE])


@lru_cache(maxsize=256)
def _findings(text: bytes) -> tuple[tuple[Advice, str], ...]:
    """Return what ruff finds in ``text``, each with the line that it is about."""
    lines = text.decode("utf-8", "replace").splitlines()
    found = []
    for finding in _ruff(text):
        number = finding["location"]["row"]
        # What has no address is no rule but a file that cannot be read as Python.
        if finding["url"] and 0 < number <= len(lines):
            said = (clean(finding[key]) for key in ("code", "message", "url"))
            found.append((Advice(number, *said), lines[number - 1].strip()))
    return tuple(found)


def _ruff(text: bytes) -> list[dict[str, Any]]:
    """Run ruff on ``text``, whatever is configured around it, and return its findings."""
    from ruff.__main__ import find_ruff_bin

    command = [
        *(find_ruff_bin(), "check", "--isolated", "--no-cache", "--output-format=json"),
        *("--exit-zero", "--quiet", "--target-version=py311"),
        *("--config", SETTING),
        *(f"--select={','.join(RULES)}", f"--ignore={','.join(LEFT_OUT)}"),
        *("--stdin-filename", "answer.py", "-"),
    ]
    done = subprocess.run(command, input=text, capture_output=True, timeout=MAX_SECONDS, check=True)
    return list(json.loads(done.stdout))
