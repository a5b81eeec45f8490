"""One run at a time writes into the folder of a class; another one is told who does."""

from __future__ import annotations

import contextlib
import json
import os
import platform
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from dojo.classroom.entries import reason
from dojo.course.catalogue import CourseError
from dojo.util.atomic import replace
from dojo.util.sanitise import as_json
from dojo.util.schema import SchemaError, from_plain, to_plain

#: The locked file, and the one that says who locked it: the first one's content is filelock's.
LOCK, HOLDER = ".lock", ".lock.json"


@dataclass(frozen=True)
class Holder:
    """The run that writes into a folder.

    Parameters
    ----------
    host : str
    process : int
    since : str
        In local time, with its offset.
    """

    host: str
    process: int
    since: str

    def __str__(self) -> str:
        return f"process {self.process} on {self.host}, since {self.since}"


@contextlib.contextmanager
def held(output: Path) -> Iterator[None]:
    """Hold the folder ``output`` for the block; the system ends that with the process.

    Raises
    ------
    CourseError
        If another run holds it, or nothing can be written there.
    """
    from filelock import FileLock, Timeout

    lock = FileLock(output / LOCK)
    try:
        output.mkdir(parents=True, exist_ok=True)
        lock.acquire(timeout=0)
    except Timeout:
        raise CourseError(
            f"another run is writing into {output}: {_holder(output)}. Wait for its end, or name "
            "another folder by --output."
        ) from None
    except (OSError, NotImplementedError) as error:
        raise CourseError(
            f"a report could not be written into {output}: {reason(error)}. Mend that, or name "
            "another folder by --output."
        ) from None
    try:
        now = datetime.now().astimezone().isoformat(" ", "seconds")
        # The lock holds without it, too.
        with contextlib.suppress(OSError):
            replace(output / HOLDER, as_json(to_plain(Holder(platform.node(), os.getpid(), now))))
        yield
    finally:
        with contextlib.suppress(OSError):
            (output / HOLDER).unlink()
        lock.release()


def _holder(output: Path) -> str:
    try:
        return str(from_plain(Holder, json.loads((output / HOLDER).read_text("utf-8"))))
    except (OSError, ValueError, SchemaError, RecursionError):
        return "it has not said yet who it is"
