"""Find what a command that was killed has left behind (Linux)."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path

from dojo.course.catalogue import Course


def folder_for_temporary_files(course: Course) -> Path:
    """Return an empty folder to give a command as TMPDIR."""
    folder = course.root / "tmp"
    folder.mkdir(exist_ok=True)
    return folder


def processes(course: Course) -> Iterator[int]:
    """Yield the ids of the processes of a run that still live: they all work in its folder."""
    for path in Path("/proc").glob("[0-9]*"):
        try:
            folder = (path / "cwd").readlink()
            state = (path / "stat").read_text().rpartition(") ")[2][0]
        except OSError:
            continue
        if folder == course.root and state != "Z":
            yield int(path.name)


def wait_for_none(course: Course, seconds: float = 10) -> list[int]:
    """Wait until no process of a run is left; return those that are left all the same."""
    stop = time.monotonic() + seconds
    while (left := list(processes(course))) and time.monotonic() < stop:
        time.sleep(0.05)
    return left


def wait_for(happened: Callable[[], bool], seconds: float = 10) -> bool:
    """Wait until something has happened; return whether it has."""
    stop = time.monotonic() + seconds
    while not happened() and time.monotonic() < stop:
        time.sleep(0.05)
    return happened()
