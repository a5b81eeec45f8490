"""The process of a learner's code: requests arrive, plain data leave.

It is forked by the judge before the judge knows any expected value, raises the walls around
itself, and only then loads the answer. Whatever happens here can change a verdict only by
returning the right data.
"""

from __future__ import annotations

import contextlib
import io
import os
import sys
import time
import warnings
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from multiprocessing.connection import Connection
from pathlib import Path
from types import ModuleType
from typing import Any

from dojo.check import LAYOUTS, Check, checks_of
from dojo.course.catalogue import Course, Kata
from dojo.course.loader import ModuleOverride, Source, load, load_file
from dojo.course.one_file import guard
from dojo.grading import profiling
from dojo.grading.calls import observed
from dojo.grading.protocol import (
    Answer,
    Done,
    Load,
    Measure,
    Observe,
    Prepare,
    PrepareInput,
    Profile,
    Raised,
    Ready,
    Returned,
    RunTests,
    TestsEnded,
    receive,
    send,
)
from dojo.grading.reporter import TestReporter, describe
from dojo.grading.test_plan import unpacked
from dojo.sandbox import limits
from dojo.sandbox.codec import decode, encode
from dojo.sandbox.imports import package_folders, refuse_imports
from dojo.testing import diagnostics, hooks
from dojo.testing.session import run_pytest
from dojo.testing.threads import cap_threads, use_threads

#: The names under which a kata's check, and the code of its picture, are imported.
CHECK, SHOW = "check", "show"


def main(
    connection: Connection, kata: Kata, prepared: Prepare, scratch_dir: Path, gpu: bool, judge: int
) -> None:
    """Tell the judge which walls are active, then serve its requests until it hangs up.

    Parameters
    ----------
    connection : Connection
        To the judge.
    kata : Kata
    prepared : Prepare
    scratch_dir : Path
        An empty folder for the answer to write in.
    gpu : bool
        Whether the walls leave room for CUDA.
    judge : int
        The judge's process, by the number that it has there.
    """
    cap_threads()
    _close_all_but(connection)
    os.chdir(kata.root)
    _silence()
    # Loaded before the answer is, and before the walls close what they may need.
    checks = [kata_view(kata)] if prepared.draw else kata_checks(kata)
    diagnostics.wanted_signatures(kata)
    readable = [kata.test, Course(kata.root).data, kata.root / "pyproject.toml"]
    # The test's byte code, and no other: pytest need not rewrite its asserts again.
    readable += kata.test.parent.glob(f"__pycache__/{kata.test.stem}.*.pyc")
    hidden = list(package_folders(kata.forbidden))
    active = limits.apply(
        scratch_dir,
        kata.root,
        readable,
        hidden,
        judge=judge,
        listed=kata.test.parents[:2],
        execute=not kata.forbidden,
        gpu=gpu,
    )
    if "file system" not in active:
        guard(kata.root, [Path(prepared.file)])
    use_threads(prepared.threads)
    refuse_imports(kata.forbidden)
    send(connection, Ready(tuple(active)))
    try:
        text = receive(connection, Answer).text
        answer = _with_copy(Source(Path(prepared.file), text), scratch_dir / "answer")
        Worker(connection, kata, answer, checks).serve()
    except EOFError:
        return


class Worker:
    """Holds the answer and does what the judge asks.

    Parameters
    ----------
    connection : Connection
    kata : Kata
    answer : Source
    checks : iterable of Check
    """

    def __init__(
        self, connection: Connection, kata: Kata, answer: Source, checks: Iterable[Check]
    ) -> None:
        self.connection = connection
        self.kata = kata
        self.answer = answer
        self.checks = {check.name: check for check in checks}
        self.module: ModuleType | None = None
        self.prepared: tuple[str, dict[str, Any]] = ("", {})
        ModuleOverride({kata.module: answer}).install()

    def serve(self) -> None:
        """Answer requests until the judge hangs up.

        Raises
        ------
        EOFError
            When it does.
        """
        requests = RunTests, Load, Observe, PrepareInput, Measure
        while True:
            match receive(self.connection, *requests):
                case RunTests() as asked:
                    reply: object = self.run_tests(asked)
                case Load(warnings_are_errors):
                    reply = self.load(warnings_are_errors)
                case Observe(check, inputs, how):
                    reply = self.observe(check, inputs, how)
                case PrepareInput(check, inputs):
                    self.prepared = check, decode(inputs)
                    reply = Done()
                case Measure(what):
                    reply = self.measure(what)
            send(self.connection, reply)

    def run_tests(self, asked: RunTests) -> TestsEnded:
        """Run the visible tests; each is reported as it ends."""
        reporter = TestReporter(self.connection, self.kata, asked.order, asked.canary)
        with (
            contextlib.redirect_stdout(reporter.printed),
            contextlib.redirect_stderr(reporter.printed),
        ):
            ending = run_pytest(
                self.kata,
                reporter,
                seed=asked.seed,
                warnings_are_errors=asked.warnings_are_errors,
                timeout=asked.timeout,
            )
        return TestsEnded(ending)

    def load(self, warnings_are_errors: bool) -> Returned | Raised:
        """Import the answer."""

        def import_answer() -> None:
            if warnings_are_errors:
                warnings.simplefilter("error")
            self.module = load(self.kata.module, self.answer)

        return self._guarded(import_answer)

    def observe(self, check: str, inputs: bytes, how: str) -> Returned | Raised:
        """Answer one input, and say which inputs were changed."""
        given = unpacked(inputs, how)
        before = encode(given) if how in LAYOUTS else inputs
        notes: list[dict[str, Any]] = []

        def call() -> Any:
            value, noted = observed(self.checks[check], self.module, given, how)
            notes.extend(noted)
            return value

        reply = self._guarded(call)
        if isinstance(reply, Raised):
            return reply
        noted = encode(notes) if notes else b""
        if encode(given) == before:
            return replace(reply, noted=noted)
        changed = _changed(unpacked(inputs, how), given, self.checks[check].mutates)
        return Returned(reply.value, changed, reply.seconds, noted)

    def call(self) -> Returned | Raised:
        """Answer the prepared input."""
        check, inputs = self.prepared
        return self._guarded(lambda: self.checks[check].observe(self.module, **inputs))

    def measure(self, what: Profile) -> Returned | Raised:
        """Measure how the answer does on the prepared input."""
        check, inputs = self.prepared

        def call() -> Any:
            return self.checks[check].observe(self.module, **inputs)

        match what:
            case Profile.TIME:
                return self._guarded(lambda: profiling.seconds(call))
            case Profile.MEMORY:
                return self._guarded(lambda: profiling.peak(call))
            case Profile.LINES:
                return self._guarded(lambda: profiling.hot_line(call, str(self.answer.file)))

    def _guarded(self, call: Callable[[], Any]) -> Returned | Raised:
        start = time.perf_counter()
        try:
            value = call()
            seconds = time.perf_counter() - start
            # Encoding may run code of the answer's too.
            return Returned(encode(value), (), seconds)
        except BaseException as error:
            seconds = time.perf_counter() - start
            error = diagnostics.refused(self.kata, self.answer.file, error) or error
            return Raised(describe(error, self.answer.file), hooks.cause(error), seconds)


def _changed(
    before: Mapping[str, Any], after: Mapping[str, Any], mutates: frozenset[str]
) -> tuple[str, ...]:
    """Return the names of inputs that are not as they were, but for those that may change."""
    names = (name for name in after if name not in mutates)
    return tuple(name for name in names if encode(after[name]) != encode(before[name]))


def _with_copy(answer: Source, folder: Path) -> Source:
    """Return the answer with a private copy of its file: the one it was read from is closed."""
    if answer.text is None:
        return answer
    copy = folder / answer.file.name
    folder.mkdir()
    copy.write_bytes(answer.text)
    return replace(answer, copy=copy)


def kata_checks(kata: Kata) -> list[Check]:
    """Return the kata's checks; a forked worker has them from its judge."""
    inherited = sys.modules.get(CHECK)
    if inherited and inherited.__spec__ and inherited.__spec__.origin == str(kata.check):
        return checks_of(inherited, new_memory=kata.new_memory)
    return checks_of(load_file(CHECK, kata.check), new_memory=kata.new_memory)


def kata_view(kata: Kata) -> Check:
    """Return what is asked for a kata's picture: to do what ``see`` of its show file says."""
    see = load_file(SHOW, kata.show).see

    def picture(module: ModuleType, **data: Any) -> Any:
        return see(module, **data)

    return Check(picture, {}, 0, 0, 0, frozenset())


def _close_all_but(connection: Connection) -> None:
    """Close what was inherited by forking: the judge's own connections are not the answer's."""
    if sys.platform != "linux":
        # Elsewhere the worker is a new process, which inherits nothing.
        return
    import resource

    most, _ = resource.getrlimit(resource.RLIMIT_NOFILE)
    os.closerange(3, connection.fileno())
    os.closerange(connection.fileno() + 1, most)


def _silence() -> None:
    """Nothing is read from the user, and nothing printed there; results have their own channel."""
    nowhere = os.open(os.devnull, os.O_RDWR)
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(OSError, ValueError):
            stream.flush()
    for descriptor in (0, 1, 2):
        os.dup2(nowhere, descriptor)
    # Reading raises, as under pytest; an empty text would be taken for the answer's own mistake.
    sys.stdin = io.TextIOWrapper(io.FileIO(0, "w", closefd=False), encoding="utf-8")
