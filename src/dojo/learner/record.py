"""What a run adds to the learner's progress: the only place where a pass is written down.

A pass belongs to the text that was judged. Its digest travels with the result, so an edit that is
made while the grader works is never recorded as passed.
"""

from __future__ import annotations

import ast
from collections import defaultdict
from enum import StrEnum
from typing import TYPE_CHECKING

from dojo.course.catalogue import Course, Kata
from dojo.learner.progress import Progress, now
from dojo.results import UNPROVEN, Result, Verdict

if TYPE_CHECKING:
    # Slow to import, and `dojo upgrade` and `dojo watch` need none of it.
    import pytest

    Report = pytest.TestReport | pytest.CollectReport


class State(StrEnum):
    """How far a kata is, by the visible tests alone."""

    PASSED = "passed"
    HALFWAY = "halfway"
    BROKEN = "broken"
    NOT_STARTED = "not started"
    SKIPPED = "skipped"


def credit(progress: Progress, kata: Kata, answer: str, passed: bool, tests: str = "") -> str:
    """Remember how an answer did, and put a new pass on the kata's review card.

    Parameters
    ----------
    progress : Progress
    kata : Kata
    answer : str
        The SHA-256 of the text that was judged. Nothing is remembered if it is empty.
    passed : bool
    tests : str
        The SHA-256 of the tests that judged it; of the kata's test file now, if empty.

    Returns
    -------
    str
        A line to show if the kata passes again after `dojo again`; else nothing.
    """
    if not answer:
        return ""
    progress.refresh()
    known = progress.facts(kata)
    if not passed:
        if known.get("passed") == answer:
            progress.remember(kata, passed=None, tests=None, broken=True)
        return ""
    first = known.get("first") or now()
    tests = tests or progress.digest(kata.test)
    progress.remember(kata, passed=answer, tests=tests, first=first, broken=None)
    if answer != known.get("passed"):
        # Most runs pass nothing new.
        from dojo.learner import review

        review.solved(progress, kata, started_over="passed" not in known)
    if "again" not in known:
        return ""
    from dojo.learner.restart import passed_again

    return passed_again(progress, kata)


def credit_result(progress: Progress, kata: Kata, result: Result, tests: str = "") -> str:
    """Credit a result of full grading; one that proves nothing changes nothing."""
    if result.verdict in UNPROVEN:
        return ""
    return credit(progress, kata, result.answer, result.passed, tests)


class Record:
    """A pytest plugin that collects the reports of a run and adds to the progress at its end.

    Parameters
    ----------
    config : pytest.Config
    course : Course
    """

    def __init__(self, config: pytest.Config, course: Course) -> None:
        self.config = config
        self.progress = Progress(course.root)
        self.reports: dict[Kata, list[Report]] = defaultdict(list)
        #: Whether there was a test that belongs to no kata.
        self.elsewhere = False
        #: Lines to show of katas that pass again.
        self.again: list[str] = []
        self._katas = {kata.test.relative_to(course.root).as_posix(): kata for kata in course.katas}
        self._tests: dict[Kata, str] = {}

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.when == "call" or report.outcome != "passed":
            self._add(report)

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        if report.failed:
            self._add(report)

    def pytest_sessionfinish(self) -> None:
        if self.config.getoption("solutions") or self._is_partial():
            return
        # Editors name every test of a file when they run the file.
        named = any("::" in word for word in self.config.args)
        for kata, reports in self.reports.items():
            if not named or _is_whole(kata, reports):
                self._credit(kata, reports)

    def _add(self, report: Report) -> None:
        kata = self._katas.get(report.nodeid.partition("::")[0])
        if kata is None:
            self.elsewhere = True
            return
        if kata not in self.reports:
            self._tests[kata] = self.progress.digest(kata.test)
        self.reports[kata].append(report)

    def _is_partial(self) -> bool:
        """Whether an option left out tests, so that even a full score proves nothing."""
        option = self.config.getoption
        return bool(
            option("keyword")
            or option("markexpr")
            or option("lf", False)
            or option("deselect", None)
        )

    def _credit(self, kata: Kata, reports: list[Report]) -> None:
        here = state(reports)
        # Processes of one run that loaded different texts prove nothing of any.
        answers = {str(getattr(report, "answer", "")) for report in reports}
        if here is State.SKIPPED or len(answers) != 1:
            return
        line = credit(self.progress, kata, answers.pop(), here is State.PASSED, self._tests[kata])
        if line:
            self.again.append(line)


def state(reports: list[Report]) -> State:
    """Say how far a kata is, from the reports of its tests."""
    failed = [report for report in reports if report.outcome == "failed"]
    if any(report.when == "collect" for report in failed):
        return State.BROKEN
    if failed and all(_cause(report) == Verdict.NOT_STARTED for report in failed):
        passed = any(report.outcome == "passed" for report in reports)
        return State.HALFWAY if passed else State.NOT_STARTED
    if failed:
        return State.HALFWAY
    skipped = any(report.outcome == "skipped" for report in reports)
    return State.SKIPPED if skipped else State.PASSED


def _cause(report: Report) -> str | None:
    """Return the verdict that a failure points to; a plain text if another process sent it."""
    cause: str | None = getattr(report, "cause", None)
    return cause


def _is_whole(kata: Kata, reports: list[Report]) -> bool:
    """Whether each test function of the kata has reported."""
    ran = {report.nodeid.rpartition("::")[2].partition("[")[0] for report in reports}
    tree = ast.parse(kata.test.read_text(encoding="utf-8"))
    functions = {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}
    return ran >= {name for name in functions if name.startswith("test_")}
