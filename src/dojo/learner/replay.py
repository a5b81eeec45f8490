"""Write what full grading found as a test that a learner can run, and debug."""

from __future__ import annotations

from dojo.course.catalogue import Course, CourseError, Kata
from dojo.grading.grader import Grader
from dojo.grading.job import Job
from dojo.grading.replay import FOLDER, file_name
from dojo.results import Result, Verdict
from dojo.util.atomic import replace
from dojo.util.printing import say


def run(course: Course, kata: Kata, seed: int) -> int:
    """Grade the learner's answer to ``kata``, and write its counterexample.

    Returns
    -------
    int
        0 if there is one, or nothing is wrong.

    Raises
    ------
    CourseError
        If full grading found no single input that one could ask once more.
    """
    with Grader(course) as grader:
        result = grader.grade(Job.of(kata, kata.stub, seed=seed))
    say(write(kata, result))
    return 0


def write(kata: Kata, result: Result | None) -> str:
    """Write the counterexample of a result to its file, and say where it is and how to run it.

    Raises
    ------
    CourseError
        If there is none, or it cannot be written.
    """
    if result is None:
        raise CourseError(f"{kata.name} is still being graded: ask again when there is a verdict.")
    if result.replay:
        file = kata.root / FOLDER / file_name(kata.id)
        try:
            file.parent.mkdir(exist_ok=True)
            replace(file, result.replay.encode("utf-8"))
        except OSError as error:
            raise CourseError(f"{file} could not be written: {error}") from None
        first, *_ = result.message.splitlines()
        run = f"pytest {FOLDER}/{file.name}"
        return f"{first}\nWritten: {run} asks it once more, and stops at a breakpoint() of yours."
    if result.passed:
        return f"{kata.name} passes: there is nothing to replay."
    where = kata.test.relative_to(kata.root).as_posix()
    if result.failures and result.verdict is not Verdict.GRADER_FAULT:
        test = result.failures[0].name
        raise CourseError(f"a visible test fails already: pytest {where}::{test} shows it.")
    raise CourseError(f"{result.verdict}: there is no single input to replay. {result.message}")
