"""Whether the course's files are whole, and whether progress can be kept."""

from __future__ import annotations

import hashlib
import json
import shlex
import tempfile
from collections.abc import Iterator

from dojo.course.catalogue import Course
from dojo.learner.doctor.fact import Fact, fault, few, note, ok
from dojo.util import disk_space
from dojo.util.words import count


def katas(course: Course) -> Iterator[Fact]:
    """Look whether all files of the course are there; a damaged chapter.toml raises CourseError."""
    missing = [path for kata in course.katas for path in kata.files if not path.is_file()]
    if missing:
        paths = [path.relative_to(course.root).as_posix() for path in missing]
        advice = f"git restore {shlex.join(paths)}"
        yield fault(f"Files of the course are missing: {few(paths)}", advice)
    else:
        yield ok(f"The course: {count(len(course.katas), 'kata')} in {course.root}")


def data(course: Course) -> Iterator[Fact]:
    sums = course.data / "SHA256SUMS"
    if not sums.is_file():
        yield fault("katas/data/SHA256SUMS is missing", "git restore katas/data")
        return
    changed = []
    lines = sums.read_text(encoding="utf-8").splitlines()
    for line in lines:
        digest, name = line.split(maxsplit=1)
        file = course.data / name
        if not file.is_file() or hashlib.sha256(file.read_bytes()).hexdigest() != digest:
            changed.append(name.removeprefix("./"))
    if changed:
        # git leaves files alone that it takes for unchanged, such as those with other line ends.
        advice = "Delete the folder katas/data, then: git restore katas/data"
        yield fault(f"Data changed or missing: {few(changed)}", advice)
    else:
        yield ok(f"The data: {count(len(lines), 'file')} as the checksums say")


def disk_room(course: Course) -> Iterator[Fact]:
    """Look whether something can be written: for want of room, things fail in many ways."""
    if full := disk_space.full_folder(course.root):
        yield fault(f"There is no room left in {full}", disk_space.ADVICE)
    else:
        yield ok("There is room for temporary files and in the course's folder")


def progress(course: Course) -> Iterator[Fact]:
    """Look at the progress file and its folder; not by `Progress`, which puts damage aside."""
    folder = course.root / ".dojo"
    file = folder / "progress.json"
    try:
        table = json.loads(file.read_text(encoding="utf-8"))
        if not isinstance(table, dict):
            raise ValueError("it is no table")
        yield ok(f"Your progress: something is known of {count(len(table), 'kata')}")
    except FileNotFoundError:
        yield ok("Your progress: none yet")
    except ValueError as error:
        yield note(
            f".dojo/progress.json is damaged: {error}",
            "It is put aside as progress.damaged. To fill a new one: pytest katas",
        )
    except OSError as error:
        yield fault(
            f"Your progress cannot be read: {error}", "Make .dojo yours again, or move it away."
        )
    try:
        # Where there is no folder yet, it has to be made in the course's.
        with tempfile.TemporaryFile(dir=folder if folder.exists() else course.root):
            pass
        yield ok(".dojo can be written: progress is kept")
    except OSError as error:
        yield fault(
            f".dojo cannot be written: {error.strerror}",
            "Progress and old answers are not kept. Free the disk, make the folder yours, or move "
            "away what is called .dojo.",
        )
