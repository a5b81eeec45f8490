"""The command ``dojo start``: where on the path to begin, by three questions or by a capstone."""

from __future__ import annotations

import sys
import tomllib

from dojo.course.catalogue import Course, CourseError, Kata
from dojo.grading.grader import Grader
from dojo.grading.job import Job
from dojo.learner import next_step
from dojo.learner.check_command import select
from dojo.learner.progress import Progress
from dojo.learner.record import credit_result
from dojo.results import UNPROVEN, Result, Verdict
from dojo.util.words import count

YES, NO = {"y", "yes"}, {"n", "no"}


def run(course: Course, progress: Progress, chapter: str | None, *, grade: bool) -> int:
    """Remember where the learner begins, and say so.

    Parameters
    ----------
    course : Course
    progress : Progress
    chapter : str or None
        Where to begin, or whose capstone to grade; questions are asked if it is None.
    grade : bool
        Whether the capstone of ``chapter`` decides, as it stands in the learner's file.

    Returns
    -------
    int
        0, or 1 if nothing could be decided.

    Raises
    ------
    CourseError
        If there is no such chapter, or nobody to ask.
    """
    if chapter is not None and chapter not in course.chapters:
        raise CourseError(f"there is no chapter {chapter!r}: name one of {_all(course)}.")
    if grade:
        if chapter is None:
            raise CourseError(f"--grade takes a chapter: one of {_all(course)}.")
        return _grade(course, progress, chapter)
    _begin(course, progress, chapter or _asked(course))
    return 0


def capstone(course: Course, chapter: str) -> Kata:
    """Return the kata that says whether the chapter may be skipped: its capstone, or its last."""
    katas = [kata for kata in course.katas if kata.chapter == chapter]
    return max(katas, key=lambda kata: (kata.level == "capstone", katas.index(kata)))


def _begin(course: Course, progress: Progress, chapter: str) -> None:
    first = next(kata for kata in course.katas if kata.chapter == chapter)
    next_step.begin_at(course, progress, first)
    print(f"You begin with {chapter}. Now: dojo")
    if first != course.katas[0]:
        print("`dojo list` still shows what comes before.")


def _asked(course: Course) -> str:
    """Ask until a no; return the chapter that the answers point to."""
    table = _questions(course)
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise CourseError(
            "questions need a terminal. Type `dojo start CHAPTER` to begin there, or `dojo start "
            f"--grade CHAPTER` to let its capstone decide: {_all(course)}."
        )
    for question in table["question"]:
        if not _says_yes(question["asks"]):
            return str(question["no"])
    return str(table["begin"])


def _questions(course: Course) -> dict[str, list[dict[str, str]]]:
    """Return the course's questions, and the chapters that they lead to."""
    file = course.root / "katas" / "placement.toml"
    try:
        table = tomllib.loads(file.read_text("utf-8"))
        leads_to = {table["begin"], *(question["no"] for question in table["question"])}
        if not leads_to <= set(course.chapters) or not all(q["asks"] for q in table["question"]):
            raise ValueError("a question has no text, or leads to no chapter")
    except OSError:
        raise CourseError(
            f"this course asks no questions. Type `dojo start CHAPTER`: {_all(course)}."
        ) from None
    except (ValueError, LookupError, TypeError) as error:
        raise CourseError(f"{file}: {error}. Mend the file and try again.") from None
    return table


def _says_yes(question: str) -> bool:
    while True:
        try:
            answer = input(f"{question} [y/n] ").strip().casefold()
        except EOFError:
            print()
            raise CourseError("no answer: where you begin stays as it was.") from None
        if answer in YES | NO:
            return answer in YES
        print("y or n, please.")


def _grade(course: Course, progress: Progress, chapter: str) -> int:
    """Grade the chapter's capstone, and begin after the chapter if it passes, else with it."""
    (kata,) = select(course, [capstone(course, chapter).id])
    tests = progress.digest(kata.test)
    with Grader(course) as grader:
        result = grader.grade(Job.of(kata, kata.stub))
    if line := credit_result(progress, kata, result, tests):
        print(line)
    print(_told(kata, result))
    if result.verdict is Verdict.NOT_STARTED or result.verdict in UNPROVEN:
        print("Where you begin stays as it was.")
        return 1
    chapters = list(course.chapters)
    place = chapters.index(chapter) + result.passed
    if place == len(chapters):
        print("That was the last chapter: where you begin stays as it was.")
        return 0
    _begin(course, progress, chapters[place])
    return 0


def _told(kata: Kata, result: Result) -> str:
    if result.verdict is Verdict.NOT_STARTED:
        where = kata.stub.relative_to(kata.root).as_posix()
        return f"{kata.name} is not started: solve {where}, and type this again."
    if result.verdict in UNPROVEN:
        return f"{kata.name}: {result.verdict}. {result.message.strip()}"
    if result.passed:
        return f"{kata.name} passes: {kata.chapter} may be skipped."
    tests = f", {result.tests_passed} of {count(len(result.tests), 'test')} pass"
    said = f"{kata.name}: {result.verdict}{tests if result.tests else ''}."
    return f"{said} `dojo check {kata.name}` says more."


def _all(course: Course) -> str:
    return ", ".join(course.chapters)
