"""Linux's control groups count processes where a limit of the user's does not: as root.

Source: the kernel's ``Documentation/admin-guide/cgroup-v1/pids.rst`` and ``cgroup-v2.rst``.
"""

from __future__ import annotations

import contextlib
import os
import time
from pathlib import Path

#: Where the controller of processes is found: in version 1 by itself, in version 2 with others.
PREFIX = "dojo-"
HOMES = (Path("/sys/fs/cgroup/pids"), Path("/sys/fs/cgroup"))


#: A group stays for a moment when its last process has ended: how often, and how long, to wait (s).
TRIES, PAUSE = 50, 0.01


def limit_processes(number: int, judge: int) -> bool:
    """Let this process and its heirs be ``number`` processes and threads together.

    The group is named after the process ``judge``, which has to `remove` it.

    Returns
    -------
    bool
        Whether the wall is active now; it takes the right to make a group.
    """
    for home in HOMES:
        folder = _folder(home, judge)
        try:
            folder.mkdir()
            (folder / "pids.max").write_text(str(number))
            (folder / "cgroup.procs").write_text("0")
        except OSError:
            with contextlib.suppress(OSError):
                folder.rmdir()
            continue
        return True
    return False


def remove() -> None:
    """Remove the group that a process made for this one, when it has ended with its heirs."""
    for home in HOMES:
        _remove(_folder(home, os.getpid()), TRIES)


def sweep() -> None:
    """Remove groups whose parent was killed before it could; those in use stay."""
    for home in HOMES:
        for folder in home.glob(f"{PREFIX}*"):
            pid = folder.name.removeprefix(PREFIX)
            if pid.isdecimal() and not Path("/proc", pid).exists():
                _remove(folder, 1)


def _remove(folder: Path, tries: int) -> None:
    for _ in range(tries):
        if not folder.is_dir():
            return
        with contextlib.suppress(OSError):
            folder.rmdir()
            return
        time.sleep(PAUSE)


def _folder(home: Path, pid: int) -> Path:
    return home / f"{PREFIX}{pid}"
