"""The command ``dojo check``: grade what lies in the course, or one file, in full."""

from __future__ import annotations

import contextlib
import os
import secrets
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, TextColumn
from rich.progress import Progress as ProgressBar

from dojo.course.catalogue import Course, CourseError, Kata
from dojo.grading.figure import worth_drawing
from dojo.grading.grader import Grader, cores
from dojo.grading.job import Job
from dojo.learner import task
from dojo.learner.next_step import coming
from dojo.learner.progress import Progress
from dojo.learner.record import credit_result
from dojo.reporting import formats, report
from dojo.reporting.study import Work
from dojo.results import Picture, Result, Verdict
from dojo.util import disk_space
from dojo.util.words import count


def run(
    course: Course,
    progress: Progress,
    words: Sequence[str],
    *,
    file: Path | None,
    solutions: bool,
    seed: int,
    all_walls: bool,
    output: Path,
    wanted: Sequence[str],
    debug: bool,
    required: Sequence[str] = (),
) -> int:
    """Grade the katas that ``words`` name; show, write and remember the results.

    Parameters
    ----------
    course : Course
    progress : Progress
    words : sequence of str
        Chapters or katas; all of them if empty.
    file : Path or None
        What is graded in place of the one kata's own file.
    solutions : bool
        Whether the references are graded.
    seed : int
        Of tests and random inputs.
    all_walls : bool
        Whether nothing is graded unless every wall is active.
    output : Path
        The folder of the report.
    wanted : sequence of str
        More forms in which the report is written: see `dojo.reporting.formats`.
    debug : bool
        Whether the traceback of a grader fault is shown.
    required : sequence of str
        Chapters and katas that have to pass, whether they were started or not; they are graded
        beside ``words``. ``all`` stands for all that is graded.

    Returns
    -------
    int
        0 if nothing that was started is wrong, and what is required passed; else 1. References,
        and the one file that is named, are required. What needs a GPU may be skipped.

    Raises
    ------
    CourseError
        If the words, or the file, name nothing that can be graded.
    """
    needed = [word for word in required if word != "all"]
    named = [*words, *needed] if words else words
    answers, graded = _answers(course, named, file, solutions)
    everything = "all" in required or graded != "katas"
    must_pass = set(answers if everything else course.select(needed) if needed else ())
    jobs = [
        Job.of(kata, answer, seed=seed, all_walls=all_walls) for kata, answer in answers.items()
    ]
    tests = {kata: progress.digest(kata.test) for kata in answers}
    console = Console()
    console.print(f"Grading {graded}: {count(len(jobs), 'kata')}.", highlight=False)
    with Grader(course, drawing="html" in wanted) as grader:
        results = _grade(console, grader, jobs)
        pictures = _draw(course, grader, jobs, results) if "html" in wanted else {}
    if graded == "katas":
        for kata, result in zip(answers, results, strict=True):
            if line := credit_result(progress, kata, result, tests[kata]):
                console.print(line, highlight=False, markup=False)
    whole = report.report(results, graded, seed)
    try:
        # Of a class, of references and of a file from elsewhere, a page gives no reference away.
        work = _work(answers, jobs) if graded == "katas" and "html" in wanted else {}
        report.write(output, whole, course, wanted, pictures, work)
        where = str(output)
    except OSError as error:
        full = error.errno in disk_space.FULL
        why = f"there is no room left in {output}" if full else f"{output}: {error.strerror}"
        told = f"The report could not be written: {why}. Name another folder by --output."
        console.print(told, style="yellow", markup=False)
        where = ""
    missing = _not_passed([results[i] for i, kata in enumerate(answers) if kata in must_pass])
    with _on_github(course, results):
        report.show(console, course, results, where, debug, missing)
    if graded == "katas" and all(result.passed for result in results):
        for line in _afterwards(course, progress, list(answers)):
            console.print(line, highlight=False, markup=False)
    return 0 if report.nothing_wrong(results) and not missing else 1


def select(course: Course, words: Sequence[str]) -> tuple[Kata, ...]:
    """Return the katas that ``words`` name, if there is a reference to grade them against.

    Raises
    ------
    CourseError
        If there is none, or a word names nothing.
    """
    katas = course.select(tuple(words))
    if not any(kata.solution.is_file() for kata in katas):
        raise CourseError(
            "full grading compares with solutions/, and those of what you named are not here: get "
            "the whole course. `pytest` tests an answer without them."
        )
    return katas


def _answers(
    course: Course, words: Sequence[str], file: Path | None, solutions: bool
) -> tuple[dict[Kata, Path], str]:
    """Return which file is graded for each kata, and what the report calls them together."""
    katas = select(course, words)
    if file:
        if len(words) != 1 or not file.is_file():
            raise CourseError("--file takes a file that exists, and the one kata that it answers.")
        return {course.one(words[0]): file.resolve()}, str(file)
    if solutions:
        return {kata: kata.solution for kata in katas}, "solutions"
    return {kata: kata.stub for kata in katas}, "katas"


def _not_passed(required: Sequence[Result]) -> list[str]:
    """Return the katas that did not pass; what needs a GPU may be skipped beside others."""
    allowed = {Verdict.PASSED}
    if any(result.passed for result in required):
        allowed.add(Verdict.SKIPPED)
    return [result.kata for result in required if result.verdict not in allowed]


def _afterwards(course: Course, progress: Progress, passed: Sequence[Kata]) -> Iterator[str]:
    """Say what there is to do where all that was graded passes."""
    if len(passed) == 1:
        yield f"Yours beside the reference: dojo diff {passed[0].name}"
    if following := coming(course, progress):
        yield f"Next on the path: dojo task {following.name}"


def _grade(console: Console, grader: Grader, jobs: Sequence[Job]) -> list[Result]:
    """Grade the jobs with a progress bar; return the results in their order."""
    results: dict[int, Result] = {}
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    with ProgressBar(*columns, console=console, transient=True) as bar:
        grading = bar.add_task("grading", total=len(jobs))
        for place, result in grader.grade_all(jobs):
            results[place] = result
            bar.update(grading, advance=1)
    return [results[place] for place in sorted(results)]


def _draw(
    course: Course, grader: Grader, jobs: Sequence[Job], results: Sequence[Result]
) -> Mapping[str, Picture]:
    """Draw the answers of katas that have a picture; leave out what cannot be drawn."""
    seen = [
        job
        for job, result in zip(jobs, results, strict=True)
        if worth_drawing(course.one(job.kata), result)
    ]

    def draw(job: Job) -> Picture | None:
        try:
            return grader.draw(job)
        except CourseError:
            return None

    with ThreadPoolExecutor(cores()) as pool:
        drawn = pool.map(draw, seen)
        return {picture.kata: picture for picture in drawn if picture}


def _work(katas: Iterable[Kata], jobs: Sequence[Job]) -> dict[str, Work]:
    """Return the learner's files as they were judged, each with its stub, by the kata's id."""
    found = {}
    for kata, job in zip(katas, jobs, strict=True):
        try:
            stub = task.stub_text(kata)
        except CourseError:
            stub = ""
        found[kata.id] = Work(stub, (job.answer.text or b"").decode("utf-8", "replace"))
    return found


@contextlib.contextmanager
def _on_github(course: Course, results: Sequence[Result]) -> Iterator[None]:
    """In a workflow, keep GitHub from obeying what the block prints; annotate failures after it."""
    if os.environ.get("GITHUB_ACTIONS") != "true":
        yield
        return
    token = secrets.token_hex(16)
    print(f"::stop-commands::{token}", flush=True)
    try:
        yield
    finally:
        print(f"::{token}::")
        for line in formats.failures(course, results):
            print(line)
