"""Find and read what people handed in, without unpacking archives or following links.

A submission is a folder, a zip archive or a single file, and holds any of the katas under their
names, or in cells of notebooks. Only the files of katas and notebooks are read, into memory. What
could do harm if it were unpacked is refused with a reason.
"""

from __future__ import annotations

import contextlib
import os
import stat
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import islice
from pathlib import Path, PurePosixPath

from dojo.classroom import archives
from dojo.classroom.choice import Answers, choose
from dojo.classroom.entries import (
    MAX_NAMES,
    PACKED,
    Entry,
    RefusedError,
    is_tool_folder,
    read_regular,
    reason,
    refusal,
)
from dojo.classroom.names import KataNames, Likeness
from dojo.course.catalogue import Course, CourseError, Kata
from dojo.util.sanitise import line

#: How many archives may lie in one folder.
MAX_ARCHIVES = 5
#: What `dojo check` leaves in the folder of its reports.
OF_REPORTS = ("class.csv", "seed.txt", "report.json")
#: Why an archive in a folder is not opened.
DEEP = "is an archive that does not lie directly in the folder, and is not opened"
NO_ZIP = "is no zip archive, and is not opened"
#: So begin the names of what systems put into any folder.
NOISE = ("._", ".DS_Store", ".git", "Thumbs.db", "desktop.ini")


@dataclass(frozen=True)
class Submission:
    """A submission that has been read.

    Parameters
    ----------
    name : str
    answers : dict of str to bytes
        By the kata's id; empty if it is refused.
    missing : tuple of str
        The ids of katas that had to be handed in, and were not.
    notes : tuple of str
        What the teacher should know.
    refused : str
        Why it is not graded; empty if it is.
    fingerprint : str
        See `dojo.classroom.grade_submission.SubmissionGrader.fingerprint`.
    """

    name: str
    answers: dict[str, bytes] = field(default_factory=dict)
    missing: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    refused: str = ""
    fingerprint: str = ""


def find(folder: Path, output: Path) -> tuple[list[Path], list[str]]:
    """Return the submissions in ``folder``, sorted, and what is none, each with its reason.

    Parameters
    ----------
    folder : Path
    output : Path
        The folder for the reports.

    Raises
    ------
    CourseError
        If ``folder`` cannot be read or holds no submission, or if reports would be written into it.
    """
    if not folder.is_dir():
        raise CourseError(f"{folder} is no folder. --submissions takes one that holds submissions.")
    _keep_apart(folder, output)
    try:
        there = sorted(folder.iterdir())
    except OSError as error:
        raise CourseError(f"the folder {folder} cannot be read: {reason(error)}.") from None
    found, skipped = [], []
    for path in there:
        if path.name.startswith(NOISE):
            continue
        if path.name.startswith("."):
            skipped.append(f"{line(path.name)}: its name begins with a dot")
        elif os.path.realpath(path) == os.path.realpath(output):
            skipped.append(f"{line(path.name)}: it is the folder for the reports")
        elif _holds_reports(path):
            skipped.append(f"{line(path.name)}: it holds the reports of a class")
        else:
            found.append(path)
    if not found:
        told = f" Skipped were {', '.join(skipped)}." if skipped else ""
        raise CourseError(
            f"{folder} is empty: each folder, zip archive, notebook or .py file in it is a "
            f"submission.{told}"
        )
    return found, skipped


def _keep_apart(folder: Path, output: Path) -> None:
    """Refuse folders of which one would be graded, or written, as a part of the other."""
    # A loop of links has no end to resolve.
    inner, outer = Path(os.path.realpath(output)), Path(os.path.realpath(folder))
    within = outer in inner.parent.parents or (outer == inner.parent and _foreign(inner))
    if inner == outer or within:
        raise CourseError(
            f"--output {output} lies among the submissions in {folder}: reports would be graded, "
            "or written over what was handed in. Name a folder outside of it."
        )
    reports = inner / "submissions"
    if reports == outer or reports in outer.parents:
        raise CourseError(
            f"--output {output} would write its reports into {folder}, where the submissions lie. "
            "Name another folder."
        )


def _foreign(output: Path) -> bool:
    """Whether what is to hold the reports holds something else already."""
    return (
        output.is_dir()
        and any(output.iterdir())
        and not any((output / name).exists() for name in OF_REPORTS)
    )


def _holds_reports(path: Path) -> bool:
    try:
        return (path / "class.csv").is_file() and (path / "submissions").is_dir()
    except OSError:
        return False


def read(
    path: Path, course: Course, katas: Sequence[Kata], required: Sequence[Kata] = ()
) -> Submission:
    """Read a submission, or say why it is refused.

    It is refused if it holds no answer, cannot be read, or could do harm.

    Parameters
    ----------
    path : Path
        A folder, a zip archive, a notebook, or a file whose name holds a kata's: see
        `dojo.classroom.names`.
    course : Course
    katas : sequence of Kata
        Those that are looked for. If it is one, a single file may have any name.
    required : sequence of Kata
        Those of them that had to be handed in.
    """
    try:
        answers = _read(path, course, katas)
    except RefusedError as refused:
        return Submission(path.name, refused=str(refused))
    missing = tuple(kata.id for kata in required if kata.id not in answers.texts)
    return Submission(path.name, answers.texts, missing, tuple(answers.notes))


def _read(path: Path, course: Course, katas: Sequence[Kata]) -> Answers:
    """Return what is in a submission.

    Raises
    ------
    RefusedError
    """
    with contextlib.ExitStack() as stack:
        try:
            answers = _find_answers(path, course, katas, stack)
        except RefusedError:
            raise
        except Exception as error:
            # There is no end to what a damaged archive makes zipfile raise.
            raise RefusedError(f"it cannot be read: {reason(error)}") from None
    if not answers.texts:
        raise RefusedError(answers.nothing(katas))
    return answers


def _find_answers(
    path: Path, course: Course, katas: Sequence[Kata], stack: contextlib.ExitStack
) -> Answers:
    mode = path.lstat().st_mode
    if stat.S_ISDIR(mode):
        return choose(_folder(path, stack), course, katas)
    if unread := refusal(mode):
        raise RefusedError(f"it {unread}")
    if path.suffix.lower() == ".zip":
        return choose(archives.entries(path, "", stack), course, katas)
    alone = Entry(PurePosixPath(path.name), path.lstat().st_size, partial(read_regular, path))
    if alone.is_notebook:
        return choose([alone], course, katas)
    return _single(alone, course, katas)


def _folder(top: Path, stack: contextlib.ExitStack) -> Iterator[Entry]:
    """Yield what lies below ``top``, and in archives directly in it, as some systems hand in."""
    waiting, opened = [top], 0
    while waiting:
        folder = waiting.pop()
        below = []
        for file in _files(folder, top):
            found = file.lstat()
            mode, size = found.st_mode, found.st_size
            path = PurePosixPath(file.relative_to(top).as_posix())
            entry = Entry(path, size, partial(read_regular, file), refusal=refusal(mode))
            packed = file.suffix.lower()
            if stat.S_ISDIR(mode):
                if not is_tool_folder(file.name):
                    below.append(file)
                if file.name.startswith(".") or packed == ".py":
                    yield entry
            elif packed == ".zip" and folder == top:
                opened += 1
                if entry.refusal or opened > MAX_ARCHIVES:
                    many = f"it holds more than {MAX_ARCHIVES} archives"
                    raise RefusedError(f"{entry.shown} {entry.refusal}" if entry.refusal else many)
                yield from archives.entries(file, file.name, stack)
            elif stat.S_ISLNK(mode):
                yield replace(entry, link=os.readlink(file))
            elif packed in PACKED and not entry.refusal:
                yield replace(entry, refusal=DEEP if packed == ".zip" else NO_ZIP)
            else:
                yield entry
        waiting += reversed(below)


def _files(folder: Path, top: Path) -> list[Path]:
    """Return what lies in a folder, sorted."""
    name = "it" if folder == top else f"the folder {line(folder.relative_to(top).as_posix())}"
    try:
        with os.scandir(folder) as there:
            names = [entry.name for entry in islice(there, MAX_NAMES + 1)]
    except OSError as error:
        raise RefusedError(f"{name} cannot be read: {reason(error)}") from None
    if len(names) > MAX_NAMES:
        raise RefusedError(f"{name} holds more than {MAX_NAMES:,} files")
    return [folder / name for name in sorted(names)]


def _single(file: Entry, course: Course, katas: Sequence[Kata]) -> Answers:
    """Return the file as the answer to the kata that its name names."""
    if file.path.suffix.lower() != ".py":
        raise RefusedError("it is no folder, no zip archive, no notebook and no .py file")
    named = KataNames(course.katas).named_by(file.path.name)
    found = [kata for kata in katas if named and kata.name == named.kata]
    another = named and named.likeness is not Likeness.WITHIN
    if not found and len(katas) == 1 and not another:
        found = list(katas)
    if not found:
        answers = Answers()
        answers.others[file.shown] = None
        return answers
    return Answers({found[0].id: file.content()})
