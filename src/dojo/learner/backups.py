"""Copies of answers that something else replaced, in ``.dojo/kept/``.

A copy is ``.dojo/kept/<chapter>/<name>/<UTC time>-<why>.py``; none is ever written over, and none
is ever deleted.
"""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from dojo.util import disk_space
from dojo.util.atomic import replace

if TYPE_CHECKING:
    # The merge driver needs no course, and has to start fast.
    from dojo.course.catalogue import Kata


def back_up(kata: Kata, why: str) -> Path | None:
    """Copy the kata's file as it stands.

    Parameters
    ----------
    kata : Kata
    why : str
        One word, for the copy's name: what is about to replace the file.

    Returns
    -------
    Path or None
        The copy; None if there is no file, or an empty one, or the last copy has the same text.

    Raises
    ------
    CourseError
        If it cannot be kept: then nothing may be written over the file.
    """
    from dojo.course.catalogue import CourseError

    try:
        data = kata.stub.read_bytes() if kata.stub.exists() else b""
        return store(kata.root, kata.id, data, why)
    except OSError as error:
        todo = "Make room" if error.errno in disk_space.FULL else "See that you may write"
        raise CourseError(
            f"{kata.id} could not be kept ({error}), so nothing was changed. "
            f"{todo} below .dojo/ and try again."
        ) from None


def backups(kata: Kata) -> list[Path]:
    """Return the copies of the kata's file, the oldest first."""
    return _copies(_folder(kata.root, kata.id))


def store(root: Path, kata: str, data: bytes, why: str) -> Path | None:
    """Do what `back_up` does, for any text of the kata with this id."""
    folder = _folder(root, kata)
    last = _copies(folder)[-1:]
    if not data.strip() or (last and last[0].read_bytes() == data):
        return None
    folder.mkdir(parents=True, exist_ok=True)
    while True:
        now = datetime.datetime.now(datetime.UTC)
        file = folder / f"{now:%Y%m%dT%H%M%S.%f}Z-{why}.py"
        try:
            # Reserves the name, so that no other process writes over it.
            file.touch(exist_ok=False)
        except FileExistsError:
            continue
        replace(file, data)
        return file


def _folder(root: Path, kata: str) -> Path:
    return root.joinpath(".dojo", "kept", *kata.split("/"))


def _copies(folder: Path) -> list[Path]:
    return sorted(file for file in folder.glob("*Z-*.py") if file.stat().st_size)
