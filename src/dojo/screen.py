"""The screen after a plain ``pytest``: the path, and the next thing to do, in full."""

from __future__ import annotations

import ast
from collections import defaultdict
from typing import Any

import pytest

from dojo import progress
from dojo.course import Course, Kata
from dojo.diagnose import shown_path
from dojo.practice import graded_file, wants_everything
from dojo.restart import passed_again

PASSED, HALFWAY, BROKEN, NOT_STARTED, SKIPPED = (
    "passed",
    "halfway",
    "broken",
    "not started",
    "skipped",
)

#: How many of the failures after the first are named.
COMING = 5


class Screen:
    """Collects the reports of a run and says at its end what comes next."""

    def __init__(self, config: pytest.Config, course: Course) -> None:
        self.config = config
        self.course = course
        self.katas = {kata.test.relative_to(course.root).as_posix(): kata for kata in course.katas}
        self.reports: dict[Kata, list[Any]] = defaultdict(list)
        self.elsewhere = False
        self.again: list[str] = []

    def pytest_report_header(self) -> str:
        if self.config.getoption("solutions"):
            return "dojo: grading the references in solutions/, not your files"
        return "dojo: grading your files in katas/"

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.when == "call" or report.outcome != "passed":
            self._add(report)

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        if report.failed:
            self._add(report)

    def _add(self, report: pytest.TestReport | pytest.CollectReport) -> None:
        kata = self.katas.get(report.nodeid.partition("::")[0])
        if kata is None:
            self.elsewhere = True
        else:
            self.reports[kata].append(report)

    @pytest.hookimpl(tryfirst=True)
    def pytest_sessionfinish(self) -> None:
        if self.reports and not self.config.getoption("solutions"):
            self._remember()
        if self._speaks():
            # pytest would print every failure in full; ours is one failure and a list.
            self.config.option.no_summary = True

    def _speaks(self) -> bool:
        return bool(self.reports) and not self.elsewhere and not wants_everything(self.config)

    def _remember(self) -> None:
        option = self.config.getoption
        if option("keyword") or option("markexpr"):
            return
        if option("lf", False) or option("deselect", None):
            return
        # Editors name every test of a file when they run the file.
        named = any("::" in word for word in self.config.args)
        for kata, reports in self.reports.items():
            if not named or _is_whole(kata, reports):
                progress.tests_ran(kata, passed=state(reports) == PASSED)
        self.again = [line for kata in self.reports if (line := passed_again(kata))]

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        for line in self.again:
            terminalreporter.write_line(line, green=True)
        if not self._speaks():
            return
        out = terminalreporter
        states = {kata: state(reports) for kata, reports in self.reports.items()}
        unfinished = [
            kata for kata in self.course.katas if states.get(kata, PASSED) not in (PASSED, SKIPPED)
        ]
        started = [kata for kata in unfinished if states[kata] != NOT_STARTED]
        current = next(iter(started or unfinished), None)
        self._path(out, states, current)
        if current:
            self._next(out, current, states[current])
        elif not self.config.getoption("solutions"):
            out.write_line("")
            out.write_line(
                "All of these pass. `dojo` says what is next, `dojo check` grades in full.",
                green=True,
            )

    def _path(
        self, out: pytest.TerminalReporter, states: dict[Kata, str], current: Kata | None
    ) -> None:
        chapters = dict.fromkeys(kata.chapter for kata in self.reports)
        for chapter in sorted(chapters):
            out.write_sep("=", self.course.chapters[chapter])
            katas = [kata for kata in self.course.katas if kata.chapter == chapter]
            width = max(len(kata.name) for kata in katas)
            for kata in katas:
                reports = self.reports.get(kata, [])
                here = states.get(kata) or ("passed before" if progress.passed(kata) else "not run")
                good = sum(report.outcome == "passed" for report in reports)
                count = f"{good} of {len(reports)} tests pass" if reports else ""
                if here == SKIPPED:
                    count = reports[0].longrepr[2].removeprefix("Skipped: ")
                mark = {PASSED: "+", SKIPPED: "s", HALFWAY: ">", BROKEN: "!"}.get(here, ".")
                mark = ">" if kata is current else mark
                color = {PASSED: {"green": True}, SKIPPED: {"yellow": True}}.get(here, {})
                out.write_line(f" {mark} {kata.name:{width}}  {here:13} {count}".rstrip(), **color)

    def _next(self, out: pytest.TerminalReporter, kata: Kata, here: str) -> None:
        failed = [report for report in self.reports[kata] if report.outcome == "failed"]
        first, rest = failed[0], failed[1:]
        shown = shown_path(kata, graded_file(kata))
        out.write_sep("-", f"next: {kata.name}")
        out.write_line("")
        if here == BROKEN:
            out.write_line(str(first.longrepr), red=True)
        else:
            first.toterminal(out._tw)
            for title, text in first.sections:
                out.write_line("")
                out.write_line(
                    f"{title}: {text}" if title == "what to do" else f"-- {title} --\n{text}"
                )
        out.write_line("")
        if here == NOT_STARTED:
            out.write_line(
                f"Open {shown}: its docstring is the task. Write it, save, run this again."
            )
        for report in rest[:COMING]:
            out.write_line(f"  then: {report.nodeid.partition('::')[2]}")
        if len(rest) > COMING:
            out.write_line(f"  and {len(rest) - COMING} more")
        out.write_line(
            f"Stuck? dojo hint {kata.name}    Only this kata: pytest katas/{kata.chapter}/"
            f"{kata.test.name}    Everything: --all"
        )


def _is_whole(kata: Kata, reports: list[Any]) -> bool:
    """Whether each test function of the kata has reported."""
    ran = {report.nodeid.rpartition("::")[2].partition("[")[0] for report in reports}
    tree = ast.parse(kata.test.read_text(encoding="utf-8"))
    functions = {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}
    return ran >= {name for name in functions if name.startswith("test_")}


def state(reports: list[Any]) -> str:
    """Say how far a kata is, from the reports of its tests."""
    failed = [report for report in reports if report.outcome == "failed"]
    if any(isinstance(report, pytest.CollectReport) for report in failed):
        return BROKEN
    if failed and all(getattr(report, "kind", "") == "not started" for report in failed):
        passed = any(report.outcome == "passed" for report in reports)
        return HALFWAY if passed else NOT_STARTED
    if failed:
        return HALFWAY
    return SKIPPED if any(report.outcome == "skipped" for report in reports) else PASSED
