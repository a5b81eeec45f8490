"""Hear of every Python file that is saved."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Callable, Collection, Iterator
from functools import partial
from pathlib import Path

import watchfiles

#: How long the file system must be still before a save counts (ms); editors write in steps.
QUIET_TIME = 4


@contextlib.contextmanager
def saves(folder: Path, tell: Callable[[Path], object]) -> Iterator[None]:
    """Call ``tell`` with each Python file below ``folder`` that is written, until the block ends.

    A file that is written, renamed onto, made or deleted counts; in a burst, once. Where a link to
    a file lies below ``folder`` from the start, it counts if that file does.
    """
    ended = threading.Event()
    links = {file.resolve(): file for file in folder.rglob("*.py") if file.is_symlink()}

    def watch(places: Collection[Path], recursive: bool) -> None:
        changes = watchfiles.watch(
            *places,
            watch_filter=lambda _, path: path.endswith(".py"),
            step=QUIET_TIME,
            stop_event=ended,
            recursive=recursive,
            raise_interrupt=False,
        )
        for burst in changes:
            for file in sorted({Path(name) for _, name in burst}):
                if recursive or file in links:
                    tell(links.get(file, file))

    tasks = [partial(watch, [folder], recursive=True)]
    if targets := {file.parent for file in links if file.parent.is_dir()}:
        # An editor may put another file in the place of one; of all that lies there, no more.
        tasks.append(partial(watch, targets, recursive=False))
    threads = [threading.Thread(target=task, daemon=True) for task in tasks]
    for thread in threads:
        thread.start()
    try:
        yield
    finally:
        ended.set()
        for thread in threads:
            thread.join()
