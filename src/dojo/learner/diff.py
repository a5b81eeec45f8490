"""The command ``dojo diff``: a kata that is passed, beside the reference and other right ways.

It is locked until the kata has passed: a way that was seen can no longer be found. Giving up opens
it, and is remembered as ``given_up``.
"""

from __future__ import annotations

import contextlib
from pathlib import Path
from typing import TYPE_CHECKING

from dojo.course.catalogue import Course, CourseError, Kata
from dojo.learner.progress import Progress
from dojo.reporting.study import docstring, way_name, ways
from dojo.results import Result
from dojo.testing.diagnostics import shown_path

if TYPE_CHECKING:
    from rich.console import Console


def run(
    course: Course,
    progress: Progress,
    kata: Kata,
    other: str | None,
    *,
    give_up: bool,
    console: Console | None = None,
) -> int:
    """Show the learner's answer to ``kata`` beside the reference, or beside ``other``.

    Parameters
    ----------
    course : Course
    progress : Progress
    kata : Kata
    other : str or None
        The name of another right way; None shows the reference.
    give_up : bool
        Whether to open it before the kata has passed.
    console : Console, optional
        Where to show it; the terminal by default.

    Returns
    -------
    int
        The exit status.

    Raises
    ------
    CourseError
        If it is locked, there is no such way, or the learner's file is missing.
    """
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    from dojo.learner.side_by_side import beside_reference, side_by_side

    unlock(progress, kata, give_up=give_up)
    shown = way(kata, other) if other else kata.solution
    if not shown.is_file():
        raise CourseError(f"{shown_path(kata, shown)} is missing: it comes with the course.")
    # What is shown in another place than a terminal cannot be taken back there.
    waiting = Console().status("Measuring both ...", spinner="line")
    with contextlib.nullcontext() if console else waiting:
        result, shown_result = measured(course, kata, shown if other else None)
    console = console or Console()
    console.print(side_by_side(kata, shown, console.width, result))
    if shown_result:
        console.print(beside_reference(shown.name, shown_result), highlight=False, markup=False)
    if not progress.passed(kata) and "passed" in progress.facts(kata):
        said = "Your file has changed since it passed; this shows it as it stands now."
        console.print(said, style="yellow", highlight=False)
    if others := [path for path in ways(kata) if path != shown]:
        console.print(f"\nOther right ways: dojo diff {kata.name} --with NAME", highlight=False)
        table = Table.grid(padding=(0, 2))
        for path in others:
            about = docstring(path).partition("\n")[0]
            table.add_row("", Text(way_name(path), "bold", overflow="fold"), Text(about))
        console.print(table)
    return 0


def way(kata: Kata, name: str) -> Path:
    """Return the file of the right answer that is called ``name``.

    Raises
    ------
    CourseError
        If there is none; the message names those there are.
    """
    wanted, known = way_name(Path(name)), {way_name(path): path for path in ways(kata)}
    if wanted not in known:
        there = ", ".join(known) or "none"
        raise CourseError(f"{kata.id} has no other right way {name!r}. There are: {there}.")
    return known[wanted]


def measured(course: Course, kata: Kata, other: Path | None = None) -> tuple[Result, Result | None]:
    """Grade the learner's answer in full, and measure it if it is right; time ``other``, too."""
    from dojo.grading.grader import Grader
    from dojo.grading.job import Job

    with Grader(course) as grader:
        result = grader.grade(Job.of(kata, kata.stub, benchmark=True))
        return result, grader.grade(Job.of(kata, other)) if other else None


def unlock(progress: Progress, kata: Kata, *, give_up: bool) -> None:
    """Allow the reference to be shown.

    Raises
    ------
    CourseError
        If the kata has not passed, and the learner does not give up; it says how to.
    """
    if not kata.stub.is_file():
        shown = shown_path(kata, kata.stub)
        raise CourseError(f"{shown} is missing. `dojo reset {kata.name}` brings the stub back.")
    known = progress.facts(kata)
    if "passed" in known or known.get("given_up"):
        return
    if not give_up:
        lost = "" if progress.kept else ", or .dojo/ could not be written to, where that is kept"
        raise CourseError(
            f"{kata.name} has not passed yet{lost}; so its reference stays closed: it is worth "
            f"more when you have found a way yourself. Stuck? dojo hint {kata.name}\n"
            f"To see it all the same, and have that remembered: dojo diff {kata.name} --give-up"
        )
    progress.remember(kata, given_up=True)
