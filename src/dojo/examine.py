"""Grade what lies in the course, or one file: the command ``dojo check``."""

from __future__ import annotations

import contextlib
import os
import secrets
from collections.abc import Iterator, Sequence
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

from dojo import formats, gallery, idiom, progress, report
from dojo.course import Course
from dojo.grade import grade
from dojo.job import Job
from dojo.restart import passed_again


def run(
    course: Course, jobs: Sequence[Job], graded: str, folder: Path, wanted: Sequence[str]
) -> int:
    """Grade the jobs; show, write and remember what came of them.

    Parameters
    ----------
    course : Course
    jobs : sequence of Job
        One for each kata.
    graded : str
        ``katas``, ``solutions``, or the file that is graded.
    folder : Path
        Takes the report.
    wanted : sequence of str
        More forms in which the report is written: see `dojo.formats`.

    Returns
    -------
    int
        0 if all that can be proved on this machine passed, else 1.
    """
    console = Console()
    katas = [course.one(job.kata) for job in jobs]
    console.print(f"Grading {graded}: {len(katas)} katas.", highlight=False)
    results: dict[int, dict[str, object]] = {}
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, console=console, transient=True) as bar:
        task = bar.add_task("grading", total=len(katas))
        for place, result in grade(jobs):
            results[place] = result
            bar.update(task, advance=1)
    ordered = [results[place] for place in sorted(results)]
    for kata, job, result in zip(katas, jobs, ordered, strict=True):
        idiom.advise(result, Path(job.file), kata.solution)
        if graded == "katas":
            progress.tests_ran(kata, passed=result["verdict"] == "passed")
            if line := passed_again(kata):
                console.print(line, highlight=False, markup=False)
    whole = report.report(ordered, graded, jobs[0].seed)
    seen = [
        (kata, Path(job.file))
        for kata, job, result in zip(katas, jobs, ordered, strict=True)
        if gallery.has_picture(kata, result)
    ]
    pictures = gallery.take(seen) if "html" in wanted else {}
    try:
        report.write(folder, whole, course, wanted, pictures)
        where = str(folder)
    except OSError as error:
        console.print(f"The report could not be written: {error}", style="yellow", markup=False)
        where = ""
    with _on_github(course, whole):
        report.show(console, course, ordered, where)
    return 0 if report.passed(ordered) else 1


@contextlib.contextmanager
def _on_github(course: Course, whole: formats.Report) -> Iterator[None]:
    """Where GitHub reads along, it obeys nothing in the block, and is shown the failures after."""
    if os.environ.get("GITHUB_ACTIONS") != "true":
        yield
        return
    token = secrets.token_hex(16)
    print(f"::stop-commands::{token}", flush=True)
    try:
        yield
    finally:
        print(f"::{token}::")
        for line in formats.failures(course, whole):
            print(line)
