"""What a verdict stands on beside the answer; whatever changes there makes it stale.

Everything that is remembered is remembered under such a fingerprint: test plans, the reports of a
class, what the course's tests have proved, a Dask worker's right to grade.
"""

from __future__ import annotations

import contextlib
import hashlib
import importlib.metadata
import platform
import tomllib
from collections.abc import Iterable
from dataclasses import fields
from functools import cache
from pathlib import Path

from dojo.course.catalogue import Course, Kata

#: The packages whose version a verdict depends on.
LIBRARIES = ("numpy", "pandas", "scipy", "scikit-learn", "torch", "pytest", "hypothesis")
#: The tool's own modules, and those of them that a verdict stands on.
PACKAGE = Path(__file__).parents[1]
ROOMS = ("grading", "testing", "course", "sandbox", "util", "results.py", "check.py", "vary")


def of_kata(kata: Kata) -> str:
    """Return a digest of all that a verdict on an answer to ``kata`` stands on, but the answer.

    That is the kata's tests, check, picture and reference, its block in chapter.toml, the course's
    data and pytest settings, the grader's own source, and the versions of Python and the libraries.
    Seed and other conditions of a job come beside it.
    """
    block = {f.name: getattr(kata, f.name) for f in fields(kata) if f.name != "root"}
    files = [*kata.files, kata.show]
    parts = [
        *(repr(block), grader_source(), versions(), of_data(kata.root), of_settings(kata.root)),
        *(_digest(file) for file in files),
    ]
    return _joined(parts)


@cache
def grader_source() -> str:
    """Return a digest of the grader's own modules, as they were when this process first asked."""
    files = _grader_files()
    return _joined([f"{file.relative_to(PACKAGE).as_posix()} {_digest(file)}" for file in files])


def _grader_files() -> list[Path]:
    places = [PACKAGE / room for room in ROOMS]
    folders = [[place] if place.suffix else place.rglob("*.py") for place in places]
    return sorted(file for folder in folders for file in folder)


@cache
def versions() -> str:
    """Return the versions of Python and of the libraries that verdicts depend on."""
    found = [f"python {platform.python_implementation()} {platform.python_version()}"]
    for name in LIBRARIES:
        try:
            found.append(f"{name} {importlib.metadata.version(name)}")
        except importlib.metadata.PackageNotFoundError:
            found.append(f"{name} missing")
    return ", ".join(found)


def of_settings(root: Path) -> str:
    """Return a digest of the settings with which the course's tests run."""
    try:
        settings = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))["tool"]["pytest"]
    except (OSError, ValueError, LookupError, TypeError):
        return ""
    return _joined([repr(settings)])


def of_data(root: Path) -> str:
    """Return a digest of the course's data."""
    return _of_folder(root / "katas" / "data")


def state_of_source() -> tuple[object, ...]:
    """Return what changes when the grader's own modules are updated; quick to find out."""
    return _state(_grader_files())


def state_of_course(course: Course) -> tuple[object, ...]:
    """Return what changes when chapters, tests, checks, references or data are updated."""
    root = course.root
    patterns = (
        *("katas/*/chapter.toml", "katas/*/test_*.py", "katas/data/**/*"),
        *("solutions/*/*.py", "pyproject.toml"),
    )
    return _state([file for pattern in patterns for file in sorted(root.glob(pattern))])


def _state(files: Iterable[Path]) -> tuple[object, ...]:
    found = []
    for file in files:
        with contextlib.suppress(OSError):
            state = file.stat()
            found.append((file, state.st_mtime_ns, state.st_ctime_ns, state.st_size))
    return tuple(found)


def _of_folder(folder: Path) -> str:
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return _joined([f"{file.relative_to(folder).as_posix()} {_digest(file)}" for file in files])


def _digest(file: Path) -> str:
    """Return the SHA-256 of a file; empty if there is none."""
    try:
        state = file.stat()
    except OSError:
        return ""
    return _of_content(file, (state.st_mtime_ns, state.st_ctime_ns, state.st_size, state.st_ino))


@cache
def _of_content(file: Path, state: tuple[int, ...]) -> str:
    try:
        return hashlib.sha256(file.read_bytes()).hexdigest()
    except OSError:
        return ""


def _joined(parts: Iterable[str]) -> str:
    return hashlib.sha256("\n".join(parts).encode("utf-8", "surrogateescape")).hexdigest()[:32]
