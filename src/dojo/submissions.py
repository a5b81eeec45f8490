"""What people handed in: found below a folder, and read without unpacking or following anything.

A submission is a folder, a zip archive or a single file, and holds any of the katas under their
names. Only the files of katas are read, into memory; what could do harm if it were unpacked is
refused with a reason.
"""

from __future__ import annotations

import contextlib
import os
import stat
import zipfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path, PurePosixPath, PureWindowsPath

from dojo.course import Course, CourseError, Kata
from dojo.harmless import line

#: How large an answer may be (bytes).
ANSWER = 1_000_000
#: How many files there may be that the course does not bring along.
FILES = 999
#: How large an archive may be, and all that it holds (bytes).
PACKED, UNPACKED = 100_000_000, 500_000_000
#: From this size on (bytes), how much smaller than itself a file may be packed.
LARGE, RATIO = 1_000_000, 100

#: Folders that tools fill; nobody answers there, and links and numbers mean nothing.
TOOLS = frozenset({"__pycache__", "__MACOSX", "node_modules", "venv", "site-packages"})

#: How long the target of a link may be (bytes).
TARGET = 4096


class RefusedError(Exception):
    """A submission is not read any further; the message says why."""


@dataclass(frozen=True)
class _Entry:
    """A file, or what stands in a file's place."""

    path: PurePosixPath
    size: int
    read: Callable[[], bytes]
    link: str | None = None


def find(folder: Path, output: Path) -> list[Path]:
    """Return the submissions in ``folder``, sorted; hidden ones and ``output`` are none.

    Raises
    ------
    CourseError
        If it is no folder, or holds none.
    """
    if not folder.is_dir():
        raise CourseError(f"{folder} is no folder. --submissions takes one that holds submissions.")
    skipped = output.resolve()
    found = [path for path in sorted(folder.iterdir()) if not path.name.startswith(".")]
    found = [path for path in found if path.resolve() != skipped]
    if not found:
        raise CourseError(
            f"{folder} is empty: each folder, zip archive or .py file in it is a submission."
        )
    return found


def read(path: Path, course: Course, katas: Sequence[Kata]) -> tuple[dict[str, bytes], list[str]]:
    """Read the answers that a submission holds.

    Parameters
    ----------
    path : Path
        A folder, a zip archive, or a file called by a kata's name, whatever stands before it
        (``ada_softmax.py``).
    course : Course
    katas : sequence of Kata
        Those that are looked for. If it is one, a single file may have any name.

    Returns
    -------
    dict of str to bytes
        An answer by its kata's id.
    list of str
        What the teacher should know.

    Raises
    ------
    RefusedError
        If it holds no answer, cannot be read, or could do harm.
    """
    with contextlib.ExitStack() as stack:
        try:
            if path.is_symlink():
                raise RefusedError("it is a link, and links are not followed")
            if path.is_dir():
                entries = _allowed(_folder(path, stack), course)
                answers, notes = _choose(entries, katas)
            elif path.suffix.lower() == ".zip":
                entries = _allowed(_archive(path, stack), course)
                answers, notes = _choose(entries, katas)
            else:
                answers, notes = _single(path, katas)
            read = {kata: _content(entry) for kata, entry in answers.items()}
        except RefusedError:
            raise
        except Exception as error:
            # There is no end to what a damaged archive makes zipfile raise.
            said = line(error) or type(error).__name__
            raise RefusedError(f"it cannot be read: {said}") from None
    if not read:
        raise RefusedError(
            f"no file in it is called like a kata that is graded, such as {katas[0].id}.py"
        )
    return read, notes


def _folder(top: Path, stack: contextlib.ExitStack) -> Iterator[_Entry]:
    """Yield what lies below ``top``, and in archives directly in it, as some systems hand in."""
    for place, folders, files in os.walk(top):
        folders[:] = sorted(name for name in folders if not _tool(name))
        for name in sorted([*folders, *files]):
            file = Path(place, name)
            path = PurePosixPath(file.relative_to(top).as_posix())
            found = file.lstat()
            if stat.S_ISLNK(found.st_mode):
                yield _Entry(path, 0, bytes, os.readlink(file))
            elif stat.S_ISREG(found.st_mode):
                yield _Entry(path, found.st_size, file.read_bytes)
                if file.parent == top and file.suffix.lower() == ".zip":
                    yield from _archive(file, stack)


def _archive(file: Path, stack: contextlib.ExitStack) -> Iterator[_Entry]:
    """Yield what an archive holds, as long as it looks like work and not like a weapon."""
    if file.stat().st_size > PACKED:
        raise RefusedError(f"the archive is larger than {PACKED // 1_000_000} MB")
    archive = stack.enter_context(zipfile.ZipFile(file))
    total = 0
    for info in archive.infolist():
        name = info.filename.replace("\\", "/")
        path = PurePosixPath(name)
        if path.is_absolute() or PureWindowsPath(name).drive or ".." in path.parts:
            raise RefusedError(f"{line(name)} would be unpacked outside of its folder")
        total += info.file_size
        packed = max(1, info.compress_size)
        if total > UNPACKED or (info.file_size > LARGE and info.file_size / packed > RATIO):
            raise RefusedError(f"a zip bomb: {line(name)} unpacks to {info.file_size:,} bytes")
        if stat.S_ISLNK(info.external_attr >> 16):
            if info.file_size > TARGET:
                raise RefusedError(f"{line(name)} is no link that any system could follow")
            yield _Entry(path, 0, bytes, archive.read(info).decode("utf-8", "replace"))
        elif not info.is_dir():
            yield _Entry(path, info.file_size, partial(archive.read, info))


def _allowed(entries: Iterable[_Entry], course: Course) -> list[_Entry]:
    """Return the files, if there are not too many and no link leads out."""
    kept, own = [], 0
    for entry in entries:
        if any(_tool(part) for part in entry.path.parts):
            continue
        if entry.link is not None:
            target = os.path.normpath(entry.path.parent / entry.link.replace("\\", "/"))
            if os.path.isabs(target) or target.startswith("..") or PureWindowsPath(target).drive:
                raise RefusedError(f"{line(entry.path)} is a link to {line(entry.link)}, outside")
        kept.append(entry)
        # Who hands in a whole clone, in a folder of its own or not, hands in the course's files.
        own += not any(
            _in_course(course.root, part) for part in (entry.path, _below_top(entry.path))
        )
        if own > FILES:
            raise RefusedError(f"it holds more than {FILES} files that are not the course's")
    return kept


def _in_course(root: Path, path: PurePosixPath) -> bool:
    return bool(path.parts) and len(path.parts) < 20 and os.path.lexists(root / path)


def _below_top(path: PurePosixPath) -> PurePosixPath:
    return PurePosixPath(*path.parts[1:])


def _choose(
    entries: Sequence[_Entry], katas: Sequence[Kata]
) -> tuple[dict[str, _Entry], list[str]]:
    """Find each kata's file: where the course has it, else anywhere, and then the outermost."""
    chosen, notes = {}, []
    for kata in katas:
        name = kata.stub.name
        there = sorted(
            (_distance(entry.path, kata), entry.path, number)
            for number, entry in enumerate(entries)
            if entry.path.name == name
        )
        if there:
            nearest = [place for place in there if place[0][0] == there[0][0][0]]
            chosen[kata.id] = entries[there[0][2]]
            if len(nearest) > 1:
                notes.append(f"{len(nearest)} files are called {name}; {there[0][1]} is graded")
    return chosen, notes


def _distance(path: PurePosixPath, kata: Kata) -> tuple[int, int]:
    wanted = ("katas", kata.chapter, path.name)
    alike = next((n for n in (3, 2, 1) if path.parts[-n:] == wanted[-n:]), 0)
    return 3 - alike, len(path.parts)


def _single(path: Path, katas: Sequence[Kata]) -> tuple[dict[str, _Entry], list[str]]:
    found = path.lstat()
    if path.suffix != ".py" or not stat.S_ISREG(found.st_mode):
        raise RefusedError("it is no folder, no zip archive and no .py file")
    named = [
        kata for kata in katas if path.stem == kata.name or path.stem.endswith(f"_{kata.name}")
    ]
    if not named and len(katas) == 1:
        named = list(katas)
    entry = _Entry(PurePosixPath(path.name), found.st_size, path.read_bytes)
    return {max(named, key=lambda kata: len(kata.name)).id: entry} if named else {}, []


def _content(entry: _Entry) -> bytes:
    if entry.link is not None:
        raise RefusedError(f"{line(entry.path)} is a link, and links are not followed")
    if entry.size > ANSWER:
        raise RefusedError(f"{line(entry.path)} is larger than {ANSWER // 1_000_000} MB")
    return entry.read()


def _tool(name: str) -> bool:
    return name.startswith(".") or name in TOOLS
