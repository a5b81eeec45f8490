"""Grade one answer: run the tests and the check of its kata, and say what that proves.

The judge holds the list of tests, the inputs, the reference and the comparison. The answer lives
in a worker, a process of its own, which is forked before any of that is loaded here.
"""

from __future__ import annotations

import contextlib
import os
import secrets
import sys
import tempfile
import time
import traceback
from collections.abc import Iterator
from dataclasses import replace
from multiprocessing.connection import Connection
from pathlib import Path
from types import ModuleType

from dojo.check import HASH_SEED, Check
from dojo.course.catalogue import Course, Kata
from dojo.course.loader import ModuleOverride, Source, load_file
from dojo.course.packages import lacking_package, missing_package
from dojo.grading import benchmark, figure, worker
from dojo.grading.properties import Asked, compare_all
from dojo.grading.protocol import (
    Answer,
    Drawn,
    Graded,
    Load,
    NotDrawn,
    Prepare,
    RunTests,
    Started,
    TestsPassed,
    receive,
    send,
)
from dojo.grading.questions import changed_questions
from dojo.grading.test_plan import PlanStore, Question, TestPlan, make_questions, plan_folder
from dojo.grading.timing import time_all
from dojo.grading.visible_tests import judge_tests, run_tests
from dojo.grading.vocabulary import vocabulary
from dojo.grading.worker_client import Failed, WorkerClient
from dojo.results import Result, Verdict
from dojo.sandbox import cgroups, limits
from dojo.sandbox.processes import adopt_orphans, kill_children
from dojo.testing.hooks import has_cuda
from dojo.testing.session import expected_tests
from dojo.testing.threads import cap_threads

#: Of the time of a request, the part that one test may take.
TEST_SHARE = 0.7
#: Where text is hashed in another way, one of so many plain questions is asked once more.
STEP = 4


class GraderFaultError(Exception):
    """What went wrong is the course's or the grader's, never the learner's."""


def main(connection: Connection, course: Course) -> None:
    """Serve the one request that arrives over ``connection``: grade an answer, or draw it."""
    started = time.perf_counter()
    log = log_output()
    try:
        prepared = receive(connection, Prepare)
        send(connection, Started(os.getpid(), log))
        if prepared.draw:
            send(connection, _draw(connection, course, prepared))
        else:
            _grade(connection, course, prepared, started)
    except (EOFError, BrokenPipeError):
        # The grader has lost interest: the answer was saved again, say.
        pass
    finally:
        # What an answer started, and has outlived its worker, was left to this process.
        kill_children()
        connection.close()
        cgroups.remove()


def _grade(connection: Connection, course: Course, prepared: Prepare, started: float) -> None:
    """Send the result of grading, and if benchmarks are asked for, once more with them."""
    judge = Judge(connection, course, prepared)
    try:
        for result, final in judge.grade():
            seconds = time.perf_counter() - (judge.began or started)
            send(connection, Graded(replace(result, seconds=seconds), final))
    except Exception as error:
        known = isinstance(error, GraderFaultError)
        message = str(error) if known else f"{type(error).__name__}: {error}"
        kata = course.one(prepared.kata)
        message = missing_package(error) or lacking_package(kata) or message
        fault = judge.result(Verdict.GRADER_FAULT, message)
        # If it is the grader that has gone, nobody hears this either; else a connection that ended
        # is a fault like any other, and never silence.
        send(connection, Graded(replace(fault, traceback=traceback.format_exc()), final=True))


class Judge:
    """One answer, graded once.

    Parameters
    ----------
    connection : Connection
        To the grader, which sends the answer's text when it is there.
    course : Course
    prepared : Prepare
    """

    def __init__(self, connection: Connection, course: Course, prepared: Prepare) -> None:
        self.connection = connection
        self.course = course
        self.prepared = prepared
        self.answer = Source(Path(prepared.file), None)
        self.walls: tuple[str, ...] = ()
        #: When the answer's text was there.
        self.began: float | None = None

    def result(self, verdict: Verdict, message: str) -> Result:
        """Return a result that says no more than this."""
        return Result(
            self.prepared.kata,
            verdict,
            message,
            answer=self.answer.digest,
            fingerprint=self.prepared.fingerprint,
            walls=self.walls,
        )

    def grade(self) -> Iterator[tuple[Result, bool]]:
        """Yield the result, and whether it is the last; the one before it lacks benchmarks.

        Raises
        ------
        GraderFaultError
            If the course is not whole, or a wall is asked for and not active.
        """
        kata = self.course.one(self.prepared.kata)
        checks = load_checks(kata)
        with start_worker(kata, self.prepared) as client:
            self.walls = active_walls(client, self.prepared)
            text = receive(self.connection, Answer).text
            self.began = time.perf_counter()
            self.answer = Source(self.answer.file, text)
            client.begin(text)
            canary = f"test_{secrets.token_hex(8)}"
            asked = self.prepared
            # pytest's own limit comes first: it knows the line.
            limit = TEST_SHARE * asked.timeout
            if asked.hash_seed is not None:
                yield self._once_more(kata, checks, client), True
                return
            client.send(RunTests(canary, asked.seed, asked.order, asked.warnings_are_errors, limit))
            # Only now, when the worker is forked, do plan and reference come into memory.
            result = self._judge(kata, checks, client, canary)
            wanted = asked.benchmark and result.passed and bool(result.timings)
            yield replace(result, computing=_computing(client, result)), not wanted
            if wanted:
                reference = load_reference(kata)
                benchmarks = benchmark.measure_all(checks, result.timings, client, reference)
                yield replace(result, benchmarks=tuple(benchmarks)), True

    def _once_more(self, kata: Kata, checks: list[Check], client: WorkerClient) -> Result:
        """Ask some of the questions where text is hashed otherwise; the answer passed already."""
        result, seed = self.result(Verdict.PASSED, ""), self.prepared.seed
        plans = PlanStore(plan_folder(self.course.root, Path(tempfile.gettempdir(), "plans")))
        plan = plans.load(kata.id, f"{self.prepared.fingerprint}-{seed}")
        ModuleOverride({kata.module: kata.solution}).install()
        try:
            client.ask(Load(self.prepared.warnings_are_errors))
            reference = load_reference(kata)
            for check in checks:
                if plan is None or HASH_SEED in check.without:
                    continue
                plain = [one for one in plan.questions[check.name] if not one.row]
                asked = Asked(kata.id, check, client, reference, seed, self.prepared.hash_seed)
                compare_all(asked, plain[::STEP])
        except Failed as failed:
            verdict, message = failed.verdict, failed.message
            return replace(result, verdict=verdict, message=message, replay=failed.replay)
        return result

    def _judge(self, kata: Kata, checks: list[Check], client: WorkerClient, canary: str) -> Result:
        result = self.result(Verdict.PASSED, "")
        plans = PlanStore(plan_folder(self.course.root, Path(tempfile.gettempdir(), "plans")))
        key = f"{self.prepared.fingerprint}-{self.prepared.seed}"
        plan = plans.load(kata.id, key)
        ModuleOverride({kata.module: kata.solution}).install()
        expected = expected_tests(kata) if plan is None else plan
        if not expected.tests:
            raise GraderFaultError(f"{kata.test} holds no test, or is broken.")
        known = plan or TestPlan(tuple(expected.tests), tuple(expected.gpu), {})
        try:
            tests = run_tests(client, known, canary)
            result = replace(result, tests=tests)
            judge_tests(tests, known)
            send(self.connection, TestsPassed(tests))
            client.ask(Load(self.prepared.warnings_are_errors))
            reference = load_reference(kata)
            seed = self.prepared.seed
            if plan is None:
                questions = {check.name: _questions(check, reference, seed) for check in checks}
                plan = replace(known, questions=questions)
                plans.save(kata.id, key, plan)
            words = vocabulary(self.answer.text or b"").without(
                vocabulary(kata.solution.read_bytes())
            )
            for check in checks:
                asked = Asked(kata.id, check, client, reference, seed, words=words)
                compared = compare_all(asked, plan.questions[check.name])
                result = replace(result, comparisons=(*result.comparisons, compared))
            timings, failed = time_all(checks, client, reference, kata.id)
            result = replace(result, timings=tuple(timings))
            if failed:
                raise failed
        except Failed as failed:
            verdict, message = failed.verdict, failed.message
            return replace(result, verdict=verdict, message=message, replay=failed.replay)
        return result


def _questions(check: Check, reference: ModuleType, seed: int) -> tuple[Question, ...]:
    plain = make_questions(check, reference, seed)
    return *plain, *changed_questions(check, reference, seed, plain)


def _draw(connection: Connection, course: Course, prepared: Prepare) -> Drawn | NotDrawn:
    """Draw what the answer does."""
    try:
        kata = course.one(prepared.kata)
        if not kata.show.is_file():
            raise GraderFaultError(f"{kata.id} has no picture.")
        with start_worker(kata, prepared) as client:
            active_walls(client, prepared)
            client.begin(receive(connection, Answer).text)
            ModuleOverride({kata.module: kata.solution}).install()
            return Drawn(figure.draw(kata, client, load_reference(kata)))
    except Exception as error:
        return NotDrawn(str(error) or type(error).__name__)


def start_worker(kata: Kata, prepared: Prepare) -> WorkerClient:
    """Fork a worker, before this process knows anything that an answer must not."""
    cap_threads()
    adopt_orphans()
    return WorkerClient(kata, prepared, gpu=kata.gpu and has_cuda())


def active_walls(client: WorkerClient, prepared: Prepare) -> tuple[str, ...]:
    """Return the walls that are active around the worker.

    Raises
    ------
    GraderFaultError
        If the worker did not come up, or a wall is missing that the job insists on.
    """
    try:
        told = client.walls()
    except Failed as failed:
        raise GraderFaultError(f"no worker could be started: {failed.message}") from None
    missing = [wall for wall in limits.WALLS if wall not in told]
    if missing and prepared.all_walls:
        raise GraderFaultError(
            f"not graded, for these walls are missing: {', '.join(missing)}. Without --strict "
            "it would be graded all the same."
        )
    return tuple(wall for wall in limits.WALLS if wall in told)


def load_checks(kata: Kata) -> list[Check]:
    """Return the kata's checks, if the course is whole.

    Raises
    ------
    GraderFaultError
        If it is not.
    """
    if missing := next((path for path in kata.files if not path.is_file()), None):
        raise GraderFaultError(f"{missing} is missing; full grading needs the whole course.")
    checks = worker.kata_checks(kata)
    if not checks:
        raise GraderFaultError(f"{kata.check} defines no check.")
    loaded = {name.partition(".")[0] for name in sys.modules}
    if forbidden := loaded.intersection(kata.forbidden):
        raise GraderFaultError(f"{kata.check} imports {min(forbidden)}, which the kata forbids.")
    return checks


def load_reference(kata: Kata) -> ModuleType:
    """Import the reference."""
    return load_file(kata.module, kata.solution)


def log_output() -> str:
    """Send what is printed here to a file, and return its name: a grader fault may need it."""
    handle, name = tempfile.mkstemp(prefix="judge-", suffix=".log")
    for stream, descriptor in ((sys.stdout, 1), (sys.stderr, 2)):
        with contextlib.suppress(OSError, ValueError):
            stream.flush()
        os.dup2(handle, descriptor)
    os.close(handle)
    return name


def _computing(client: WorkerClient, result: Result) -> float:
    return client.computing + sum(test.seconds for test in result.tests)
