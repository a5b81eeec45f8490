"""Grade one kata: run its tests and its check against an answer, and say what that proves.

The judge holds the tests' list, the inputs, the reference and the comparison. The answer lives
in workers, processes of their own, forked before any of that is loaded here.
"""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import shutil
import signal
import sys
import tempfile
import threading
import time
from multiprocessing.connection import Connection
from pathlib import Path
from types import ModuleType
from typing import Any

from dojo import walls, wire, worker
from dojo.check import Check, Speed
from dojo.compare import difference, show
from dojo.course import Course, Kata
from dojo.job import Job
from dojo.practice import NO_CUDA, cap_threads
from dojo.serve import Served, load
from dojo.session import Expected, expected_tests

#: Wall time of a kata's tests, and of its check (s).
KATA = 60.0
#: Timings of the large input, of which the best counts.
TIMINGS = 3

VERDICTS = (
    "passed",
    "not started",
    "wrong",
    "slow",
    "timed out",
    "out of memory",
    "crashed",
    "tampered",
    "skipped",
    "grader fault",
)


class Failed(BaseException):
    """The answer's verdict is known, and it is not a pass.

    No Exception, so that hypothesis lets it through at once instead of shrinking it.
    """

    def __init__(self, verdict: str, message: str) -> None:
        super().__init__(verdict, message)
        self.verdict = verdict
        self.message = message


class GraderFault(Exception):
    """What went wrong is the course's or the grader's, never the learner's."""


def main(connection: Connection) -> None:
    """Grade the job that comes in over ``connection`` and send the result back."""
    job = Job(**wire.decode(connection.recv_bytes()))
    connection.send_bytes(wire.encode({"pid": os.getpid()}))
    started = time.perf_counter()
    try:
        result = grade(job)
    except GraderFault as fault:
        result = result_of("grader fault", str(fault))
    except Exception as error:
        result = result_of("grader fault", f"{type(error).__name__}: {error}")
    finally:
        # Whatever an answer started, and has outlived its worker, was left to us.
        walls.kill_children()
    result |= {"kata": job.kata, "seconds": time.perf_counter() - started}
    connection.send_bytes(wire.encode(result))
    connection.close()


def grade(job: Job) -> dict[str, Any]:
    """Return the result of a job as plain data; its keys are those of the report's schema.

    Raises
    ------
    GraderFault
        If the course is not whole, or a wall is asked for and does not stand.
    """
    cap_threads()
    _keep_quiet()
    walls.adopt_orphans()
    kata = Course(Path(job.root)).one(job.kata)
    if missing := next((path for path in kata.files if not path.is_file()), None):
        raise GraderFault(f"{missing} is missing; full grading needs the whole course.")
    checks = worker.kata_checks(kata)
    if not checks:
        raise GraderFault(f"{kata.check} defines no check.")
    loaded = {name.partition(".")[0] for name in sys.modules}
    if forbidden := loaded.intersection(kata.forbidden):
        raise GraderFault(f"{kata.check} imports {min(forbidden)}, which the kata forbids.")
    with Answer(kata, job) as tested, Answer(kata, job) as checked:
        result = result_of("passed", "") | {"walls": _standing(job, tested, checked)}
        # Only now, when the workers are forked, does the reference come into memory.
        strict = ["-W", "error"] if job.strict else []
        options = [f"--seed={job.seed}", *strict, *job.options]
        tested.send({"do": "tests", "options": options, "order": job.order})
        Served({kata.module: kata.solution}).install()
        expected = expected_tests(kata)
        if not expected.ids:
            raise GraderFault(f"{kata.test} holds no test, or is broken.")
        try:
            result["tests"] = run_tests(tested, expected)
            _judge_tests(result["tests"], expected)
            reference = load(kata.module, kata.solution)
            checked.ask({"do": "load", "strict": job.strict})
            for check in checks:
                result["checks"].append(differ(check, checked, reference, job.seed))
            # Demands come before advice, which ends where an answer takes for ever.
            timed = [(check, check.speed) for check in checks if check.speed]
            for check, speed in sorted(timed, key=lambda pair: pair[1].at_most is None):
                result["speed"].append(timing := time_both(check, speed, checked, reference))
                _judge_speed(timing, job.patience)
                if timing["ratio"] is None:
                    break
        except Failed as failed:
            result |= {"verdict": failed.verdict, "message": failed.message}
        return result


def result_of(verdict: str, message: str) -> dict[str, Any]:
    return {
        "verdict": verdict,
        "message": message,
        "walls": [],
        "tests": [],
        "checks": [],
        "speed": [],
    }


def _standing(job: Job, *answers: Answer) -> list[str]:
    """Return the walls that stand around all of ``answers``.

    Raises
    ------
    GraderFault
        If a worker did not come up, or a wall that the job insists on is missing.
    """
    try:
        heard = [answer.receive(job.patience, "the walls")["walls"] for answer in answers]
    except Failed as failed:
        raise GraderFault(f"no worker could be started: {failed.message}") from None
    standing = [wall for wall in walls.WALLS if all(wall in told for told in heard)]
    missing = [wall for wall in walls.WALLS if wall not in standing]
    if missing and job.all_walls:
        raise GraderFault(
            f"not graded, for these walls are missing: {', '.join(missing)}. Without --strict "
            "it would be graded all the same."
        )
    return standing


class Answer:
    """A worker and the judge's side of the talk with it; its process ends with the block."""

    def __init__(self, kata: Kata, job: Job) -> None:
        self.patience = job.patience
        # Forking is safe here: this process was forked from one that only imported libraries.
        context: Any = multiprocessing.get_context("fork" if sys.platform == "linux" else "spawn")
        self.connection, theirs = context.Pipe()
        self.box = tempfile.mkdtemp(prefix="dojo-")
        arguments = (theirs, kata, job, Path(self.box), kata.gpu and _cuda())
        self.process = context.Process(target=worker.main, args=arguments)
        self.process.start()
        theirs.close()
        self.expired = False

    def __enter__(self) -> Answer:
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()
        self.process.join()
        self.connection.close()
        shutil.rmtree(self.box, ignore_errors=True)

    def stop(self) -> None:
        """Kill the worker and whatever it started."""
        with contextlib.suppress(ProcessLookupError, PermissionError):
            if os.name == "posix" and self.process.pid:
                # The group exists once the worker has put up its walls.
                os.killpg(self.process.pid, signal.SIGKILL)
        self.process.kill()

    def send(self, request: dict[str, Any]) -> None:
        with contextlib.suppress(OSError):
            self.connection.send_bytes(wire.encode(request))

    def receive(self, seconds: float, doing: str) -> dict[str, Any]:
        """Return the next message.

        Raises
        ------
        Failed
            If none comes in time, or the worker ends, or what comes is no message.
        """
        watch = threading.Timer(seconds, self._expire)
        watch.start()
        try:
            message = wire.decode(self.connection.recv_bytes(wire.LIMIT))
        except (EOFError, OSError):
            raise self._ended(seconds, doing) from None
        except wire.WireError as error:
            raise Failed(
                "tampered", f"{doing}: the answer's process sent nonsense: {error}"
            ) from None
        finally:
            watch.cancel()
        if not isinstance(message, dict):
            raise Failed(
                "tampered", f"{doing}: the answer's process sent a {type(message).__name__}"
            )
        return message

    def ask(self, request: dict[str, Any], doing: str = "importing the file") -> dict[str, Any]:
        """Send a request and return the reply.

        Raises
        ------
        Failed
            Also if the learner's code raised an exception.
        """
        self.send(request)
        reply = self.receive(self.patience, doing)
        if "error" in reply:
            raise Failed(_believed(reply.get("kind")), f"{doing}: {reply['error']}")
        return reply

    def _expire(self) -> None:
        self.expired = True
        self.stop()

    def _ended(self, seconds: float, doing: str) -> Failed:
        if self.expired:
            return Failed(
                "timed out", f"{doing}: no end after {seconds:.0f} s. Is there an endless loop?"
            )
        self.process.join(5)
        return Failed("crashed", f"{doing}: the process ended{_how(self.process.exitcode)}")


def _how(code: int | None) -> str:
    """Explain an exit code to a learner."""
    if code is None:
        return "."
    if code >= 0:
        return f" with exit code {code}. Take sys.exit, os._exit and quit out of the code."
    name = signal.Signals(-code).name if -code in set(signal.Signals) else f"signal {-code}"
    causes = {
        "SIGSEGV": "memory that is not its own was touched, or the recursion was too deep",
        "SIGKILL": "it was killed: it took too much memory or time",
        "SIGXCPU": "it used more CPU time than it may",
    }
    return f" by {name}" + (f": {causes[name]}." if name in causes else ".")


def run_tests(answer: Answer, expected: Expected) -> list[dict[str, Any]]:
    """Hear the reports of the visible tests; one entry per expected test, in order.

    Raises
    ------
    Failed
        If the run was broken off; what was heard until then is lost, since it proves nothing.
    """
    names = {test: test.partition("::")[2] for test in expected.ids}
    entries: dict[str, dict[str, Any]] = {}
    deadline, doing = time.monotonic() + KATA, "importing the file"
    while True:
        left = max(0.0, min(answer.patience, deadline - time.monotonic()))
        message = answer.receive(left, doing)
        if "done" in message:
            break
        if "start" in message:
            doing = names.get(str(message["start"]), doing)
        elif message.get("when") == "collect":
            raise Failed(_believed(message.get("kind")), str(message.get("text")))
        else:
            _hear(entries, message)
    if message["done"] in ("SystemExit", "INTERRUPTED"):
        raise Failed(
            "crashed",
            f"{doing}: the code broke off the whole test run. Take sys.exit, quit and "
            "KeyboardInterrupt out of it.",
        )
    unheard = {"outcome": "missing", "seconds": 0.0, "cpu": 0.0, "kind": ""}
    unheard["text"] = "it never reported"
    return [{"id": test, **entries.get(test, unheard)} for test in expected.ids]


def _hear(entries: dict[str, dict[str, Any]], message: dict[str, Any]) -> None:
    """Keep what a test's call said, unless its setup or teardown went wrong."""
    test, call = str(message.get("id")), message.get("when") == "call"
    entry = {key: message.get(key) for key in ("outcome", "seconds", "cpu", "text", "kind")}
    before = entries.get(test, {"outcome": "passed"})["outcome"]
    if before == "passed" and (call or entry["outcome"] != "passed" or test not in entries):
        entries[test] = entry


def _judge_tests(tests: list[dict[str, Any]], expected: Expected) -> None:
    """Raise `Failed` unless every expected test passed."""
    failed = [test for test in tests if test["outcome"] != "passed"]
    if not failed:
        return
    if all(test["kind"] == "not started" for test in tests):
        raise Failed("not started", "")
    if (
        all(test["outcome"] == "skipped" and test["id"] in expected.gpu for test in failed)
        and not _cuda()
    ):
        raise Failed("skipped", NO_CUDA)
    first = next((test for test in failed if test["outcome"] != "skipped"), failed[0])
    name = str(first["id"]).partition("::")[2]
    if first["outcome"] == "skipped":
        raise Failed("wrong", f"{name} was skipped by the answer's own code. A skip is no pass.")
    if first["outcome"] == "missing":
        raise Failed("crashed", f"{name} never reported: the code broke off the test run.")
    raise Failed(_believed(first["kind"]), str(first["text"]))


def _believed(kind: object) -> str:
    """Return the verdict that a worker's word may lead to: one that is no better than wrong."""
    return str(kind) if kind in ("out of memory", "timed out", "crashed") else "wrong"


def _cuda() -> bool:
    if "torch" not in sys.modules:
        return False
    import torch

    return bool(torch.cuda.is_available())


class _DiffersError(Exception):
    """Hypothesis shrinks the input for which this was raised."""


def differ(check: Check, answer: Answer, reference: ModuleType, seed: int) -> dict[str, Any]:
    """Hold the answer against the reference on random inputs.

    Returns
    -------
    dict
        How many inputs were tried, by the check's name.

    Raises
    ------
    Failed
        With the smallest input found on which the two differ.
    """
    from hypothesis import HealthCheck, Phase, errors, given, settings
    from hypothesis import seed as seeded
    from hypothesis import strategies as st

    tried = 0
    found: tuple[Any, str] | None = None
    deadline = time.monotonic() + KATA
    quiet = settings(
        max_examples=check.examples,
        database=None,
        deadline=None,
        report_multiple_bugs=False,
        phases=(Phase.generate, Phase.shrink),
        suppress_health_check=list(HealthCheck),
    )

    @seeded(seed)
    @quiet
    @given(st.fixed_dictionaries(dict(check.inputs)))
    def compare(inputs: dict[str, Any]) -> None:
        nonlocal tried, found
        if time.monotonic() > deadline:
            raise _over(found, f"{check.name}: {tried} inputs took more than {KATA:.0f} s.")
        tried += 1
        message = wire.encode(inputs)
        text = _difference(check, answer, reference, message)
        if text:
            # The last one that hypothesis tries before it stops is the smallest.
            found = (wire.decode(message), text)
            raise _DiffersError

    try:
        compare()
    except (_DiffersError, errors.Flaky):
        assert found is not None
        raise Failed("wrong", _counterexample(*found)) from None
    except Failed as failed:
        if found and failed.verdict == "timed out":
            raise Failed("wrong", _counterexample(*found)) from None
        raise
    return {"name": check.name, "inputs": tried}


def _over(found: tuple[Any, str] | None, message: str) -> Failed:
    return Failed("wrong", _counterexample(*found)) if found else Failed("timed out", message)


def _difference(check: Check, answer: Answer, reference: ModuleType, message: bytes) -> str:
    """Answer one input on both sides; return what differs, or nothing."""
    inputs = wire.decode(message)
    expected = wire.decode(wire.encode(check.observe(reference, **inputs)))
    try:
        reply = answer.ask({"do": "observe", "check": check.name, "inputs": message}, check.name)
    except Failed as failed:
        if failed.verdict == "wrong":
            return failed.message
        raise Failed(failed.verdict, f"{failed.message}\n{_on(wire.decode(message))}") from None
    if changed := reply.get("changed"):
        return f"{check.name}: {', '.join(changed)} was changed, and belongs to the caller"
    return compare_values(check, reply.get("value"), expected, wire.decode(message))


def compare_values(check: Check, yours: Any, expected: Any, inputs: dict[str, Any]) -> str:
    """Return what is wrong with an observation, by the check's own rule or by equality."""
    if check.compare is None:
        text = difference(yours, expected, check.rel, check.abs, check.name)
        if not text or len(show(yours)) > 500:
            return text
        return f"{text}\nyours:     {show(yours)}\nreference: {show(expected)}"
    try:
        check.compare(yours, expected, **inputs)
    except AssertionError as error:
        return f"{check.name}: {error}"
    return ""


def _counterexample(inputs: dict[str, Any], text: str) -> str:
    return f"{text}\n{_on(inputs)}"


def _on(inputs: dict[str, Any]) -> str:
    shown = (f"  {name} = {_indented(show(value))}" for name, value in inputs.items())
    return "on this input, the smallest that was found:\n" + "\n".join(shown)


def _indented(text: str) -> str:
    return (
        text if "\n" not in text else "\n" + "\n".join(f"    {line}" for line in text.splitlines())
    )


def time_both(check: Check, speed: Speed, answer: Answer, reference: ModuleType) -> dict[str, Any]:
    """Time the answer and the reference in turn on the same large inputs, new ones each time.

    Returns
    -------
    dict
        ``yours`` and ``reference`` in seconds (the best of all timings) and their ``ratio``;
        ``yours`` and ``ratio`` are None if the answer came to no end.
    """
    import numpy

    at_most, doing = speed.at_most, f"{check.name} on the large input"
    yours = right = float("inf")
    for turn in range(TIMINGS):
        message = wire.encode(dict(speed.make(numpy.random.default_rng(turn))))
        inputs = wire.decode(message)
        start = time.perf_counter()
        expected = check.observe(reference, **inputs)
        right = min(right, time.perf_counter() - start)
        answer.ask({"do": "prepare", "check": check.name, "inputs": message})
        start = time.perf_counter()
        try:
            answer.ask({"do": "go"}, doing)
        except Failed as failed:
            if failed.verdict != "timed out":
                raise
            nothing = {"ratio": None, "yours": None}
            return {"check": check.name, "at_most": at_most, "reference": right, **nothing}
        yours = min(yours, time.perf_counter() - start)
        reply = answer.ask({"do": "fetch"}, doing)
        expected = wire.decode(wire.encode(expected))
        if text := compare_values(check, reply.get("value"), expected, wire.decode(message)):
            raise Failed("wrong", f"on the large input: {text.splitlines()[0]}")
        if turn and at_most and yours > 3 * at_most * right:
            # Hopelessly slow: more timings would only make the learner wait.
            break
    times = {"yours": yours, "reference": right, "ratio": yours / right}
    return {"check": check.name, "at_most": at_most, **times}


def _judge_speed(timing: dict[str, Any], patience: float) -> None:
    """Raise `Failed` if the answer takes more than its share of the reference's time."""
    ratio, at_most = timing["ratio"], timing["at_most"]
    if at_most is None or (ratio is not None and ratio <= at_most):
        return
    told = (
        f"{ratio:.0f} times as slow as the reference" if ratio else f"not done in {patience:.0f} s"
    )
    raise Failed(
        "slow",
        f"right, but {told} on the large input of {timing['check']}; at most {at_most:g} times the "
        "reference's time is asked. Is there a loop where one array operation would do?",
    )


def _keep_quiet() -> None:
    """Nothing that a library prints here belongs on the learner's screen."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream, descriptor in ((sys.stdout, 1), (sys.stderr, 2)):
        stream.flush()
        os.dup2(nowhere, descriptor)
