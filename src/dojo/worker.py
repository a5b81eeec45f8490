"""The process that holds a learner's code: requests in, plain data out.

It is started by the judge, puts up the walls around itself, and only then loads the answer.
Whatever happens in here cannot change a verdict but by returning the right data.
"""

from __future__ import annotations

import contextlib
import importlib.util
import os
import random
import sys
import time
import traceback
import warnings
from collections.abc import Callable, Collection, Iterable, Iterator
from functools import partial
from multiprocessing.connection import Connection
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from dojo import diagnose, gauge, practice, walls, wire
from dojo.check import Check, checks_of
from dojo.course import Course, Kata
from dojo.job import Job
from dojo.serve import Served, load
from dojo.session import run_pytest

#: The name under which a kata's check is imported.
CHECK = "check"
#: The same of what draws its picture.
SHOW = "show"


def main(connection: Connection, kata: Kata, job: Job, box: Path, gpu: bool) -> None:
    """Tell the judge which walls stand, then serve its requests until it hangs up.

    Parameters
    ----------
    connection : Connection
        To the judge; every message is `dojo.wire` data.
    kata : Kata
    job : Job
    box : Path
        An empty folder for the answer to write in.
    gpu : bool
        Whether the walls leave room for CUDA.
    """
    practice.cap_threads()
    _close_all_but(connection)
    os.chdir(kata.root)
    _silence()
    # Loaded before the answer is, and before the walls close what they may need.
    checks = [kata_view(kata)] if job.picture else kata_checks(kata)
    worker = Worker(connection, kata, Path(job.file), checks)
    diagnose.wanted_signatures(kata)
    file = worker.file.parent if job.waits else worker.file
    readable = [file, kata.test, Course(kata.root).data, kata.root / "pyproject.toml"]
    # The test's byte code: pytest need not rewrite its asserts again.
    readable.append(kata.test.parent / "__pycache__")
    hidden = list(_folders(kata.forbidden))
    standing = walls.put_up(box, kata.root, readable, hidden, execute=not kata.forbidden, gpu=gpu)
    _use_threads(job.threads)
    refuse_imports(kata.forbidden)
    Served({kata.module: worker.file}).install()
    connection.send_bytes(wire.encode({"walls": standing}))
    while True:
        try:
            request = wire.decode(connection.recv_bytes())
        except EOFError:
            return
        reply = getattr(worker, request.pop("do"))(**request)
        connection.send_bytes(wire.encode(reply))


class Worker:
    """What the judge may ask for; each public method is a request."""

    def __init__(
        self, connection: Connection, kata: Kata, file: Path, checks: Iterable[Check]
    ) -> None:
        self.connection = connection
        self.kata = kata
        self.file = file
        self.checks = {check.name: check for check in checks}
        self.module: ModuleType | None = None
        self.ready: tuple[str, dict[str, Any]] = ("", {})
        self.reply: dict[str, Any] = {}

    def tests(
        self, seed: int, options: list[str], order: int | None, canary: str
    ) -> dict[str, Any]:
        """Run the visible tests, sending a report of each; end with how the run ended."""
        reporter = Reporter(self.connection, self.kata, order, canary)
        return {"done": run_pytest(self.kata, reporter, seed=seed, options=tuple(options))}

    def load(self, strict: bool) -> dict[str, Any]:
        """Import the answer."""

        def import_it() -> None:
            if strict:
                warnings.simplefilter("error")
            self.module = load(self.kata.module, self.file)

        return self._guarded(import_it)

    def observe(self, check: str, inputs: bytes) -> dict[str, Any]:
        """Answer one input; say which inputs were changed."""
        self.prepare(check, inputs)
        self.go()
        reply, after = self.fetch(), self.ready[1]
        reply["changed"] = []
        if wire.encode(after) != inputs:
            before = wire.decode(inputs)
            reply["changed"] = [
                name
                for name in after
                if name not in self.checks[check].mutates
                and wire.encode(after[name]) != wire.encode(before[name])
            ]
        return reply

    def prepare(self, check: str, inputs: bytes) -> dict[str, Any]:
        """Unpack the inputs, so that the time of `go` is the answer's alone."""
        self.ready = (check, wire.decode(inputs))
        return {}

    def go(self) -> dict[str, Any]:
        """Answer the prepared input; the reply carries nothing that would take time."""
        check, inputs = self.ready
        start = time.perf_counter()
        self.reply = self._guarded(lambda: self.checks[check].observe(self.module, **inputs))
        self.reply["seconds"] = time.perf_counter() - start
        return {}

    def fetch(self) -> dict[str, Any]:
        """Return the last answer, or how it failed."""
        return self.reply

    def gauge_time(self) -> dict[str, Any]:
        """Say how long the prepared input takes."""
        return self._gauged(gauge.seconds)

    def gauge_memory(self) -> dict[str, Any]:
        """Say how much memory the prepared input takes."""
        return self._gauged(gauge.peak)

    def gauge_lines(self) -> dict[str, Any]:
        """Say in which line of the answer the prepared input takes most of its time."""
        return self._gauged(lambda call: gauge.hot_line(call, str(self.file)))

    def _gauged(self, how: Callable[[Callable[[], Any]], Any]) -> dict[str, Any]:
        check, inputs = self.ready
        return self._guarded(lambda: how(lambda: self.checks[check].observe(self.module, **inputs)))

    def _guarded(self, call: Any) -> dict[str, Any]:
        try:
            return {"value": call()}
        except BaseException as error:
            return {"error": describe(error, self.file), "kind": practice.kind(error)}


class Reporter:
    """A pytest plugin that sends every report to the judge as it comes."""

    def __init__(self, connection: Connection, kata: Kata, order: int | None, canary: str) -> None:
        self.connection = connection
        self.kata = kata
        self.order = order
        self.canary = canary
        self.started = 0.0
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
        self.started = time.process_time()
        self.seconds = 0.0
        self._send({"start": nodeid})

    def pytest_runtest_logreport(self, report: Any) -> None:
        # Fixtures read data for the test: that is its computing too.
        self.seconds += report.duration
        if report.when == "call" or not report.passed:
            self._report(report)

    def pytest_collectreport(self, report: Any) -> None:
        if report.failed:
            self._report(report)

    def pytest_internalerror(self, excinfo: pytest.ExceptionInfo[BaseException]) -> None:
        said = describe(excinfo.value, self.kata.stub)
        self._send({"broken": said, "kind": practice.kind(excinfo.value)})

    def _report(self, report: Any) -> None:
        advice = [text for title, text in getattr(report, "sections", ()) if title == "what to do"]
        self._send(
            {
                "id": report.nodeid,
                "when": getattr(report, "when", None) or "collect",
                "outcome": report.outcome,
                "seconds": self.seconds,
                "cpu": time.process_time() - self.started,
                "text": "\n".join([report.longreprtext, *advice]),
                "kind": getattr(report, "kind", ""),
            }
        )

    def _send(self, message: dict[str, Any]) -> None:
        self.connection.send_bytes(wire.encode(message))


def _cannot_pass() -> None:
    """Fail in each of the ways in which tests notice what is wrong; pass if one of them is dead."""
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


def describe(error: BaseException, file: Path) -> str:
    """Say what was raised, and on which of the learner's lines."""
    said = "".join(traceback.format_exception_only(error)).strip()
    if isinstance(error, SystemExit):
        said = f"the code called for the whole program's end ({said})"
    frames = traceback.extract_tb(error.__traceback__)
    own = [frame for frame in frames if Path(frame.filename).resolve() == file.resolve()]
    if not own:
        return said
    return f"{said}, at line {own[-1].lineno}: {own[-1].line}"


def refuse_imports(modules: Collection[str]) -> None:
    """Make every later import of ``modules`` fail; an audit hook cannot be taken back."""
    if not modules:
        return

    def refuse(event: str, arguments: tuple[Any, ...]) -> None:
        if event == "import" and str(arguments[0]).partition(".")[0] in modules:
            raise ImportError(f"{arguments[0]} may not be used in this kata: write it yourself")

    sys.addaudithook(refuse)


def kata_checks(kata: Kata) -> list[Check]:
    """Return the kata's checks; a forked worker has them from its judge."""
    return checks_of(sys.modules.get(CHECK) or load(CHECK, kata.check))


def kata_view(kata: Kata) -> Check:
    """Return what is asked for a kata's picture: to do what ``see`` of its show file says."""
    see = load(SHOW, kata.show).see

    def picture(module: ModuleType, **data: Any) -> Any:
        return see(module, **data)

    return Check(picture, {}, 0, 0, 0, frozenset())


def _folders(modules: Collection[str]) -> Iterator[Path]:
    """Yield where ``modules`` lie, without importing them."""
    for name in modules:
        spec = importlib.util.find_spec(name)
        for folder in (spec and spec.submodule_search_locations) or ():
            yield Path(folder)


def _close_all_but(connection: Connection) -> None:
    """Close what was inherited by forking: the judge's own connections are not the answer's."""
    if sys.platform != "linux":
        # Elsewhere the worker is a new process, which inherits nothing.
        return
    import resource

    most, _ = resource.getrlimit(resource.RLIMIT_NOFILE)
    os.closerange(3, connection.fileno())
    os.closerange(connection.fileno() + 1, most)


def _use_threads(number: int) -> None:
    """Let numpy and torch use ``number`` threads, if another number than one is asked."""
    if number == 1:
        return
    from threadpoolctl import threadpool_limits

    threadpool_limits(number)
    if torch := sys.modules.get("torch"):
        torch.set_num_threads(number)


def _silence() -> None:
    """Send whatever is printed nowhere; results travel on a channel of their own."""
    nowhere = os.open(os.devnull, os.O_RDWR)
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(OSError, ValueError):
            stream.flush()
    for descriptor in (0, 1, 2):
        os.dup2(nowhere, descriptor)
