"""What pytest does with a kata's tests: in which order, with which marks and messages."""

from __future__ import annotations

import ast
import importlib
import sys
from collections.abc import Callable, Generator, Iterable, Sequence
from contextlib import AbstractContextManager, nullcontext, suppress
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from dojo.course.catalogue import Kata, imported_modules
from dojo.course.loader import ImportEndedError, Source, overriding
from dojo.course.packages import late_modules
from dojo.results import Verdict
from dojo.testing.diagnostics import broken_import, needs_a_person, refused, wrong_signature
from dojo.util.time_limit import TimeLimitError, limited

#: How long importing an answer may take (s).
IMPORT_SECONDS = 5.0

NO_CUDA = "no CUDA on this machine, so what it asks of a GPU stays unproven"


class InCourse:
    """Marks and messages, registered only where there is a course."""

    def __init__(self, katas: Sequence[Kata]) -> None:
        self.katas = {kata.test: kata for kata in katas}
        self.told: set[Kata] = set()
        #: The tests that never ended, by the file they stand in.
        self.endless: dict[Path, str] = {}

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        """Go along the path, so that ``-x`` stops at what comes first."""
        place = {test: number for number, test in enumerate(self.katas)}
        items.sort(key=lambda item: place.get(item.path, len(place)))
        for item in items:
            if item.path not in self.katas:
                continue
            # While a report is written, no clock may strike: pytest itself would break down.
            item.add_marker(pytest.mark.timeout(func_only=True))
            if not wants_everything(item.config):
                vars(item)["repr_failure"] = partial(self.explain, item)

    def explain(self, item: pytest.Item, excinfo: pytest.ExceptionInfo[BaseException]) -> Any:
        """Show a kata's first failure in full, of the others what they say: sources are slow."""
        kata, error = self.katas[item.path], excinfo.value
        if isinstance(error, pytest.fail.Exception) and not error.pytrace:
            return str(error)
        if kata in self.told:
            return "\n".join(f"E   {line}" for line in excinfo.exconly().splitlines())
        self.told.add(kata)
        return _short(excinfo, kata, graded(kata).file)

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_setup(self, item: pytest.Item) -> Generator[None, None, None]:
        with self._limited(item):
            self._before(item)
            return (yield)

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_teardown(self, item: pytest.Item) -> Generator[None, None, None]:
        with self._limited(item):
            return (yield)

    def _limited(self, item: pytest.Item) -> AbstractContextManager[None]:
        """Limit a kata's fixtures as pytest-timeout limits its test."""
        seconds = vars(item.config).get("_env_timeout")
        return limited(seconds) if item.path in self.katas and seconds else nullcontext()

    def _before(self, item: pytest.Item) -> None:
        if item.path in self.endless:
            # Each of the others would take as long, and say no more.
            pytest.fail(f"not run: {self.endless[item.path]} came to no end", pytrace=False)
        if item.get_closest_marker("gpu"):
            import torch

            if not torch.cuda.is_available():
                pytest.skip(NO_CUDA)

    @pytest.hookimpl(wrapper=True)
    def pytest_make_collect_report(
        self, collector: pytest.Collector
    ) -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
        kata = self.katas.get(collector.path)
        if kata and isinstance(collector, pytest.Module):
            import_libraries(kata)
            # The import alone: while a report is written of it, no clock may strike.
            vars(collector)["collect"] = partial(_collect_in_time, collector.collect)
        report = yield
        call = getattr(report, "call", None)
        if report.failed and kata and call and call.excinfo:
            error = call.excinfo.value.__cause__ or call.excinfo.value
            if isinstance(error, ImportEndedError) and error.__cause__:
                error = error.__cause__
            report.longrepr = broken_import(kata, graded(kata), error)
            found = cause(error)
            vars(report)["cause"] = found and found.value
        if kata:
            vars(report)["answer"] = graded(kata).digest
        return report

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_makereport(
        self, item: pytest.Item, call: pytest.CallInfo[None]
    ) -> Generator[None, pytest.TestReport, pytest.TestReport]:
        kata = self.katas.get(item.path)
        if kata and call.excinfo:
            error = call.excinfo.value
            told = refused(kata, graded(kata).file, error) or _never_ended(item, error)
            if told and told.__traceback__:
                call.excinfo = pytest.ExceptionInfo.from_exception(told)
        report = yield
        if kata is None:
            return report
        vars(report)["answer"] = graded(kata).digest
        if call.excinfo is None or not report.failed:
            return report
        found = cause(call.excinfo.value)
        if found is Verdict.TIMED_OUT:
            self.endless[item.path] = item.name
        # Plain text: xdist sends reports between processes, and knows no types of ours.
        vars(report)["cause"] = found and found.value
        error = call.excinfo.value
        if advice := wrong_signature(kata, graded(kata), error) or needs_a_person(error):
            report.sections.append(("what to do", advice))
        if call.when != "call" and not wants_everything(item.config):
            report.longrepr = self.explain(item, call.excinfo)
        return report


def import_libraries(kata: Kata) -> None:
    """Import what is large and is not the answer's: on a slow machine torch takes longer than 5 s.

    What fails, or a file of the course that is no Python, is told where it stands.
    """
    with suppress(SyntaxError):
        wanted = kata.libraries - frozenset(kata.forbidden)
        tested = {
            name
            for name in imported_modules(kata.test.read_text("utf-8"))
            if name.partition(".")[0] in wanted
        }
        libraries = {name.partition(".")[0] for name in tested}
        tested |= {name for name in late_modules(kata) if name.partition(".")[0] in libraries}
        for name in sorted(tested):
            with suppress(Exception):
                importlib.import_module(name)


Collected = pytest.Item | pytest.Collector


def _collect_in_time(collect: Callable[[], Iterable[Collected]]) -> list[Collected]:
    with limited(IMPORT_SECONDS):
        return list(collect())


def _never_ended(item: pytest.Item, error: BaseException) -> TimeLimitError | None:
    """Return what to say where pytest-timeout broke off a test: it speaks of itself alone."""
    if not isinstance(error, pytest.fail.Exception) or not str(error).startswith("Timeout"):
        return None
    seconds = vars(item.config).get("_env_timeout") or 0
    return TimeLimitError.after(seconds).with_traceback(error.__traceback__)


def cause(error: BaseException) -> Verdict | None:
    """Return the verdict to which a test that raised ``error`` points, if another than wrong."""
    if isinstance(error, NotImplementedError):
        return Verdict.NOT_STARTED
    if isinstance(error, MemoryError) or "can't allocate memory" in str(error):
        return Verdict.OUT_OF_MEMORY
    timeout = isinstance(error, pytest.fail.Exception) and str(error).startswith("Timeout")
    if timeout or isinstance(error, TimeLimitError):
        return Verdict.TIMED_OUT
    return Verdict.CRASHED if isinstance(error, SystemExit | KeyboardInterrupt) else None


def graded(kata: Kata) -> Source:
    """Return what the kata's module is made from in this process."""
    return overriding(kata.module) or Source.read(kata.stub)


def has_cuda() -> bool:
    """Whether torch is loaded here and finds a GPU."""
    if "torch" not in sys.modules:
        return False
    import torch

    return bool(torch.cuda.is_available())


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
