"""Whether Python, its packages, the programs on the PATH and the terminal are what is needed."""

from __future__ import annotations

import importlib.metadata
import platform
import shutil
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from dojo.course.catalogue import Course
from dojo.learner.doctor.fact import INSTALL_AGAIN, Fact, ask, fault, note, ok


def python(course: Course) -> Iterator[Fact]:
    from packaging.specifiers import SpecifierSet

    seen = f"Python {platform.python_version()}, {sys.executable}"
    wanted = _wanted(course)["requires-python"]
    if SpecifierSet(wanted).contains(platform.python_version(), prereleases=True):
        yield ok(seen)
    else:
        yield fault(f"{seen}; the course needs {wanted}", "Make an environment with such a Python.")
    if sys.dont_write_bytecode:
        yield note(
            "Python keeps no byte code, so pytest prepares every test file anew: slower",
            "Unset the environment variable PYTHONDONTWRITEBYTECODE.",
        )


def programs(course: Course) -> Iterator[Fact]:
    """Look for this environment's pytest, and for git, which a reset needs."""
    found = shutil.which("pytest")
    if found is None:
        yield note("`pytest` is not on the PATH", "Activate the environment, or: python -m pytest")
    elif Path(found).parent.resolve() != Path(sys.executable).parent.resolve():
        yield note(
            f"`pytest` is another environment's: {found}",
            "Activate this one, or type: python -m pytest",
        )
    elif (started := ask(found, "--version"))[0]:
        yield ok("pytest is this environment's")
    else:
        # pip's programs name their Python; a shell reads a quotation mark in that as its own.
        yield fault(
            f"`pytest` does not start: {started[1]}",
            "Type python -m dojo and python -m pytest, or make a new environment in a folder whose "
            "name has letters and digits alone.",
        )
    if shutil.which("git") is None:
        yield note("git is not on the PATH", "Install it: `dojo reset` and `dojo upgrade` need it.")
        return
    inside, said = ask("git", "-C", str(course.root), "rev-parse", "--is-inside-work-tree")
    if inside:
        yield ok("git, and the course is a clone")
    else:
        yield note(
            f"git does not know this folder: {said}",
            "`dojo reset` and `dojo upgrade` work in a clone that is yours: make one.",
        )


def terminal(course: Course) -> Iterator[Fact]:
    encoding = (sys.stdout.encoding or "").lower().replace("-", "")
    if encoding != "utf8":
        yield note(
            f"Text is printed as {sys.stdout.encoding}: some signs come out as others",
            "Set the environment variable PYTHONUTF8 to 1.",
        )
    if not sys.stdout.isatty():
        yield ok("Not a terminal: text is printed without colour")
        return
    from rich.console import Console

    console = Console()
    colour = f"colour: {console.color_system}" if console.color_system else "no colour"
    if console.width < 40:
        yield note(f"Terminal: {console.width} columns, {colour}", "Make it 40 or more wide.")
    else:
        yield ok(f"Terminal: {console.width} columns, {colour}")


def packages(course: Course) -> Iterator[Fact]:
    """Compare what is installed with the versions that the course allows."""
    from packaging.requirements import Requirement

    needs = {str(need): need for need in map(Requirement, _wanted(course)["dependencies"])}
    try:
        when_installed = {str(Requirement(need)) for need in _installed()["dependencies"]}
    except importlib.metadata.PackageNotFoundError:
        yield fault("ml-dojo is not installed in this environment", INSTALL_AGAIN)
    else:
        if when_installed != set(needs):
            yield note("The course needs other packages than when it was installed", INSTALL_AGAIN)
    good = []
    for need in needs.values():
        try:
            version = importlib.metadata.version(need.name)
        except importlib.metadata.PackageNotFoundError:
            yield fault(f"{need.name} is missing; the course needs {need}", INSTALL_AGAIN)
            continue
        if need.specifier.contains(version, prereleases=True):
            good.append(f"{need.name} {version}")
        else:
            yield fault(f"{need.name} is {version}; the course needs {need}", INSTALL_AGAIN)
    if good:
        yield ok(f"Packages in range: {', '.join(good)}")


def _wanted(course: Course) -> dict[str, Any]:
    """Return what the course's pyproject.toml requires, else what the installed package does."""
    file = course.root / "pyproject.toml"
    if file.is_file():
        project: dict[str, Any] = tomllib.loads(file.read_text(encoding="utf-8"))["project"]
        return project
    return _installed()


def _installed() -> dict[str, Any]:
    about = importlib.metadata.metadata("ml-dojo")
    needs = importlib.metadata.requires("ml-dojo") or []
    # Those of an extra are another list in pyproject.toml.
    needs = [need for need in needs if "extra ==" not in need]
    return {"requires-python": about["Requires-Python"], "dependencies": needs}
