"""The screen after a plain ``pytest``: the path, and the next thing to do, in full."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dojo.course.catalogue import Course, Kata
from dojo.learner.record import Record, State, state
from dojo.testing.diagnostics import shown_path
from dojo.testing.hooks import graded, wants_everything
from dojo.testing.printed import MAX_LINES
from dojo.util.words import count, last_lines

if TYPE_CHECKING:
    from dojo.learner.record import Report

#: How many of the failures after the first are named.
MAX_NAMED = 5

MARKS: dict[State | None, str] = {
    State.PASSED: "+",
    State.SKIPPED: "s",
    State.HALFWAY: ">",
    State.BROKEN: "!",
}
COLOURS: dict[State | None, dict[str, bool]] = {
    State.PASSED: {"green": True},
    State.SKIPPED: {"yellow": True},
}


class Screen:
    """Says at the end of a run what comes next, from the reports that `Record` collects.

    Parameters
    ----------
    config : pytest.Config
    course : Course
    record : Record
    """

    def __init__(self, config: pytest.Config, course: Course, record: Record) -> None:
        self.config = config
        self.course = course
        self.record = record

    def pytest_report_header(self) -> str:
        if self.config.getoption("solutions"):
            return "dojo: grading the references in solutions/, not your files"
        return "dojo: grading your files in katas/"

    @pytest.hookimpl(tryfirst=True)
    def pytest_sessionfinish(self) -> None:
        if not self._is_shown():
            return
        # pytest would print every failure in full; ours is one failure and a list.
        if not self.record.elsewhere:
            self.config.option.no_summary = True
            return
        # What is not the course's is reported as pytest does: it leaves out what was shown already.
        for report in (report for reports in self.record.reports.values() for report in reports):
            vars(report)["_pdbshown"] = True
        if terminal := self.config.pluginmanager.get_plugin("terminalreporter"):
            terminal.reportchars = ""

    def _is_shown(self) -> bool:
        return bool(self.record.reports) and not wants_everything(self.config)

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        out = terminalreporter
        for line in self.record.again:
            out.write_line(line, green=True)
        if not self._is_shown():
            return
        states = {kata: state(reports) for kata, reports in self.record.reports.items()}
        done = (State.PASSED, State.SKIPPED)
        unfinished = [
            kata for kata in self.course.katas if states.get(kata, State.PASSED) not in done
        ]
        started = [kata for kata in unfinished if states[kata] is not State.NOT_STARTED]
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
        self, out: pytest.TerminalReporter, states: dict[Kata, State], current: Kata | None
    ) -> None:
        for chapter in sorted({kata.chapter for kata in self.record.reports}):
            out.write_sep("=", self.course.chapters[chapter])
            katas = [kata for kata in self.course.katas if kata.chapter == chapter]
            width = max(len(kata.name) for kata in katas)
            for kata in katas:
                here = states.get(kata)
                mark = MARKS.get(here, ".")
                mark = ">" if kata is current else mark
                said = here or ("passed before" if self.record.progress.passed(kata) else "not run")
                line = f" {mark} {kata.name:{width}}  {said:13} {self._count(kata, here)}"
                colour = COLOURS.get(here, {})
                out.write_line(line.rstrip(), **colour)

    def _count(self, kata: Kata, here: State | None) -> str:
        """Say how many tests pass, or why they were skipped."""
        if here is None:
            return ""
        reports = self.record.reports[kata]
        if here is State.SKIPPED:
            return _reason(reports[0])
        passed = sum(report.outcome == "passed" for report in reports)
        return f"{passed} of {count(len(reports), 'test')} pass"

    def _next(self, out: pytest.TerminalReporter, kata: Kata, here: State) -> None:
        failed = [report for report in self.record.reports[kata] if report.outcome == "failed"]
        first, rest = failed[0], failed[1:]
        shown = shown_path(kata, graded(kata).file)
        out.write_sep("-", f"next: {kata.name}")
        out.write_line("")
        if here is State.BROKEN:
            out.write_line(str(first.longrepr), red=True)
        else:
            _show_failure(out, first)
        out.write_line("")
        if here is State.NOT_STARTED:
            out.write_line(f"Open {shown}: its docstring is the task.")
            out.write_line("Write it, save, run this again.")
            out.write_line(f"The task with its house rules: dojo task {kata.name}")
        for report in rest[:MAX_NAMED]:
            out.write_line(f"  then: {report.nodeid.partition('::')[2]}")
        if len(rest) > MAX_NAMED:
            out.write_line(f"  and {len(rest) - MAX_NAMED} more")
        # A line each: what a terminal breaks at its edge cannot be copied.
        out.write_line(f"Stuck? dojo hint {kata.name}    Everything: --all")
        out.write_line(f"Only this kata: pytest katas/{kata.chapter}/{kata.test.name}")


def _show_failure(out: pytest.TerminalReporter, report: Report) -> None:
    report.toterminal(out._tw)
    for title, text in report.sections:
        out.write_line("")
        if title == "what to do":
            out.write_line(f"{title}: {text}")
        else:
            # More would bury what failed.
            out.write_line(f"-- {title} --\n{last_lines(text.splitlines(), MAX_LINES)}")


def _reason(report: Report) -> str:
    """Return why the tests were skipped."""
    # pytest's own form of it: file, line, and the reason.
    where_and_why = report.longrepr
    assert isinstance(where_and_why, tuple)
    return where_and_why[2].removeprefix("Skipped: ")
