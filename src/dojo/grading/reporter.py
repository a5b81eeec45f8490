"""The worker's side of the visible tests: a report of each, and the canary among them."""

from __future__ import annotations

import random
import sys
import time
import traceback
from collections.abc import Callable
from functools import partial
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

import pytest

from dojo.course.catalogue import Kata
from dojo.grading.protocol import RunBroken, TestReported, TestStarted, send
from dojo.results import Outcome, TestOutcome, Verdict
from dojo.testing.hooks import cause
from dojo.testing.printed import Printed


class TestReporter:
    """A pytest plugin that sends every report to the judge at once.

    Parameters
    ----------
    connection : Connection
    kata : Kata
    order : int or None
        Seed of a random order of the tests.
    canary : str
        The name of the test that cannot pass.
    """

    __test__ = False

    def __init__(self, connection: Connection, kata: Kata, order: int | None, canary: str) -> None:
        self.printed = Printed()
        self.connection = connection
        self.kata = kata
        self.order = order
        self.canary = canary
        self.cpu_at_start = 0.0
        self.seconds = 0.0

    @pytest.hookimpl(trylast=True)
    def pytest_collection_modifyitems(self, items: list[Any]) -> None:
        if self.order is not None:
            random.Random(self.order).shuffle(items)
        if items:
            module = items[0].getparent(pytest.Module)
            test = pytest.Function.from_parent(module, name=self.canary, callobj=_cannot_pass)
            items.append(test)

    def pytest_runtest_logstart(self, nodeid: str) -> None:
        self.cpu_at_start = time.process_time()
        self.seconds = 0.0
        self.printed.clear()
        send(self.connection, TestStarted(nodeid))

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        # Fixtures read data for the test: that is its computing too.
        self.seconds += report.duration
        if report.when == "call" or not report.passed:
            self._report(report, str(report.when))

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        if report.failed:
            self._report(report, "collect")

    def pytest_internalerror(self, excinfo: pytest.ExceptionInfo[BaseException]) -> None:
        said = describe(excinfo.value, self.kata.stub)
        send(self.connection, RunBroken(said, cause(excinfo.value)))

    def _report(self, report: Any, phase: str) -> None:
        advice = [text for title, text in report.sections if title == "what to do"]
        told = getattr(report, "cause", None)
        outcome = TestOutcome(
            report.nodeid,
            Outcome(report.outcome),
            _advised(report.longreprtext, advice),
            Verdict(told) if told else None,
            float(self.seconds),
            time.process_time() - self.cpu_at_start,
            "" if report.passed else self.printed.text,
        )
        send(self.connection, TestReported(phase, outcome))


def _advised(text: str, advice: list[str]) -> str:
    """Put advice below the error itself, where pytest's own marks say what went wrong."""
    lines = text.split("\n")
    marked = [place for place, line in enumerate(lines) if line.startswith("E ")]
    place = marked[-1] + 1 if marked else len(lines)
    indent = "E       " if marked else ""
    return "\n".join([*lines[:place], *(f"{indent}{line}" for line in advice), *lines[place:]])


def describe(error: BaseException, file: Path) -> str:
    """Say what was raised, and on which line of ``file``."""
    said = "".join(traceback.format_exception_only(error)).strip()
    if isinstance(error, SystemExit):
        said = f"the code ended the whole program ({said})"
    frames = traceback.extract_tb(error.__traceback__)
    own = [frame for frame in frames if Path(frame.filename).resolve() == file.resolve()]
    return f"{said}, at line {own[-1].lineno}: {own[-1].line}" if own else said


def _cannot_pass() -> None:
    """Fail in each of the ways in which tests notice a fault; pass if one of them is dead."""
    numpy, torch = sys.modules.get("numpy"), sys.modules.get("torch")
    looks: list[Callable[[], object]] = [_assert_what_is_false, partial(pytest.fail, "on purpose")]
    if numpy:
        pair = numpy.zeros(2), numpy.ones(2)
        looks += [partial(numpy.testing.assert_array_equal, *pair)]
        looks += [partial(numpy.testing.assert_allclose, *pair)]
    if torch and "torch._dynamo" in sys.modules:
        # Without that, its first failure would import half a thousand modules.
        looks += [partial(torch.testing.assert_close, torch.zeros(2), torch.ones(2))]
    for look in looks:
        try:
            look()
        except (AssertionError, pytest.fail.Exception):
            continue
        return
    pytest.fail("as it must", pytrace=False)


def _assert_what_is_false() -> None:
    assert [1, 2] == [2, 1] or pytest.approx(0.6) == 0.5 or isinstance(1, str)
