"""What the plugin does in a course: which file is graded, which marks and messages there are."""

from __future__ import annotations

import ast
import os
import sys
from collections.abc import Generator, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from dojo import fixtures, git
from dojo.course import Course, CourseError, Kata
from dojo.diagnose import broken_import, wrong_signature
from dojo.serve import Served

#: Small arrays are many times faster on one thread, and results then do not depend on the machine.
THREADS = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "VECLIB_MAXIMUM_THREADS")

#: The name of the plugin by which the grader runs one kata's tests; it needs no screen.
WORKER = "dojo-worker"

NO_CUDA = "no CUDA on this machine, so what it asks of a GPU stays unproven"


def cap_threads() -> None:
    """Ask for one thread, unless the user asked otherwise; call it before numpy is imported."""
    for name in THREADS:
        os.environ.setdefault(name, "1")
    # Where more than one is asked on a busy machine, those that spin while they wait take the
    # cores from those that work: one small training took 5 s instead of 0.3 s.
    os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")


def begin(config: pytest.Config) -> None:
    """Register what a course's tests and its learner count on.

    Raises
    ------
    pytest.UsageError
        If a chapter.toml is damaged.
    """
    cap_threads()
    config.pluginmanager.register(fixtures, "dojo-fixtures")
    if config.pluginmanager.has_plugin(WORKER):
        return
    try:
        course = Course(config.rootpath)
        katas = course.katas
    except CourseError as error:
        raise pytest.UsageError(str(error)) from None
    if config.getoption("solutions"):
        Served({kata.module: kata.solution for kata in katas}).install()
    config.pluginmanager.register(InCourse(katas), "dojo-course")
    if not hasattr(config, "workerinput"):
        git.protect(course.root)
        from dojo.screen import Screen

        config.pluginmanager.register(Screen(config, course), "dojo-screen")


class InCourse:
    """Marks and messages, registered only where there is a course."""

    def __init__(self, katas: Sequence[Kata]) -> None:
        self.katas = {kata.test: kata for kata in katas}
        self.told: set[Kata] = set()

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        """Go along the path, so that ``-x`` stops at what comes first."""
        place = {test: number for number, test in enumerate(self.katas)}
        items.sort(key=lambda item: place.get(item.path, len(place)))
        for item in items:
            if item.path in self.katas and not wants_everything(item.config):
                vars(item)["repr_failure"] = partial(self.explain, item)

    def explain(self, item: pytest.Item, excinfo: pytest.ExceptionInfo[BaseException]) -> Any:
        """Show a kata's first failure in full, of the others what they say: sources are slow."""
        kata, error = self.katas[item.path], excinfo.value
        if isinstance(error, pytest.fail.Exception) and not error.pytrace:
            return str(error)
        if kata in self.told:
            return "\n".join(f"E   {line}" for line in excinfo.exconly().splitlines())
        self.told.add(kata)
        return _short(excinfo, kata, graded_file(kata))

    @pytest.hookimpl
    def pytest_runtest_setup(self, item: pytest.Item) -> None:
        if item.get_closest_marker("gpu"):
            import torch

            if not torch.cuda.is_available():
                pytest.skip(NO_CUDA)

    @pytest.hookimpl(wrapper=True)
    def pytest_make_collect_report(
        self, collector: pytest.Collector
    ) -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
        report = yield
        kata = self.katas.get(collector.path)
        call = getattr(report, "call", None)
        if report.failed and kata and call and call.excinfo:
            error = call.excinfo.value.__cause__ or call.excinfo.value
            report.longrepr = broken_import(kata, graded_file(kata), error)
        return report

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_makereport(
        self, item: pytest.Item, call: pytest.CallInfo[None]
    ) -> Generator[None, pytest.TestReport, pytest.TestReport]:
        report = yield
        kata = self.katas.get(item.path)
        if kata is None or call.excinfo is None or not report.failed:
            return report
        file = graded_file(kata)
        vars(report)["kind"] = kind(call.excinfo.value)
        if advice := wrong_signature(kata, file, call.excinfo.value):
            report.sections.append(("what to do", advice))
        if call.when != "call" and not wants_everything(item.config):
            report.longrepr = self.explain(item, call.excinfo)
        return report


def kind(error: BaseException) -> str:
    """Say which verdict a test that raised ``error`` points to; empty for a wrong answer."""
    if isinstance(error, NotImplementedError):
        return "not started"
    if isinstance(error, MemoryError) or "can't allocate memory" in str(error):
        return "out of memory"
    if isinstance(error, pytest.fail.Exception) and str(error).startswith("Timeout"):
        return "timed out"
    return "crashed" if isinstance(error, SystemExit) else ""


def graded_file(kata: Kata) -> Path:
    """Return the file that the kata's module is loaded from in this process."""
    for finder in sys.meta_path:
        if isinstance(finder, Served) and kata.module in finder.files:
            return finder.files[kata.module]
    return kata.stub


def wants_everything(config: pytest.Config) -> bool:
    """Whether the user asked for pytest's own report: by --all, -v or a --tb of their choice."""
    return bool(
        config.getoption("all")
        or config.getoption("verbose", 0) > 0
        or config.getoption("tbstyle", "auto") != "auto"
    )


def _short(excinfo: pytest.ExceptionInfo[BaseException], kata: Kata, file: Path) -> Any:
    """Show the test, and the learner's own lines: never the inside of a library or of a stub."""
    own = {kata.test.resolve(), file.resolve()}
    frames = [entry for entry in excinfo.traceback if Path(entry.path).resolve() in own]
    in_test = [entry for entry in frames if Path(entry.path).resolve() == kata.test.resolve()]
    stub = excinfo.errisinstance(NotImplementedError)
    shown = (in_test[:1] if stub else frames) or list(excinfo.traceback)[-1:]
    text = excinfo.getrepr(
        style="long" if stub or shown == in_test else "short",
        tbfilter=lambda _: type(excinfo.traceback)(shown),
        chain=False,
    )
    if shown == in_test and not stub:
        entry = text.reprtraceback.reprentries[-1]
        entry.lines = _without_message(list(entry.lines), kata, in_test[-1].lineno + 1)
    return text


def _without_message(lines: list[str], kata: Kata, number: int) -> list[str]:
    """Drop an assert's message from the source in ``lines``: it stands below, filled in."""
    source = kata.test.read_text(encoding="utf-8")
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Assert) and node.lineno == number and node.msg:
            # pytest marks the statement's first line.
            first = next(i for i, line in enumerate(lines) if line.startswith(">"))
            end = next((i for i, line in enumerate(lines) if line.startswith("E")), len(lines))
            message = str(ast.get_source_segment(source, node.msg)).splitlines()[0]
            lines[first] = lines[first].removesuffix(f", {message}")
            del lines[first + max(1, node.msg.lineno - number) : end]
    return lines
