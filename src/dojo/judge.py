"""Grade one kata: run its tests and its check against an answer, and say what that proves.

The judge holds the tests' list, the inputs, the reference and the comparison. The answer lives
in a worker, a process of its own, forked before any of that is loaded here.
"""

from __future__ import annotations

import contextlib
import math
import os
import secrets
import sys
import time
from collections.abc import Callable
from multiprocessing.connection import Connection
from pathlib import Path
from types import ModuleType
from typing import Any

from dojo import measure, picture, walls, wire, worker
from dojo.answer import Answer, Failed, believed
from dojo.check import Check, Speed
from dojo.compare import difference, show
from dojo.course import Course, Kata
from dojo.job import Job
from dojo.paper import Paper, Question, draw, expected, questions
from dojo.practice import NO_CUDA, cap_threads
from dojo.serve import Served, load
from dojo.session import expected_tests

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


class GraderFaultError(Exception):
    """What went wrong is the course's or the grader's, never the learner's."""


def main(connection: Connection) -> None:
    """Grade the job that comes in over ``connection``; send back its result."""
    job = Job(**wire.decode(connection.recv_bytes()))
    given = wire.decode(connection.recv_bytes())

    def tell(**news: Any) -> None:
        connection.send_bytes(wire.encode(news))

    tell(pid=os.getpid())
    started = time.perf_counter()
    try:
        wait: Callable[[], object] = connection.recv_bytes if job.waits else _no_wait
        if job.picture:
            result = look(job)
        else:
            result = grade(job, Paper(**given) if given else None, tell, wait)
    except GraderFaultError as fault:
        result = result_of("grader fault", str(fault))
    except Exception as error:
        result = result_of("grader fault", f"{type(error).__name__}: {error}")
    finally:
        # Whatever an answer started, and has outlived its worker, was left to us.
        walls.kill_children()
    tell(**result, kata=job.kata, seconds=time.perf_counter() - started)
    connection.close()


def grade(
    job: Job, paper: Paper | None, tell: Callable[..., None], wait: Callable[[], object]
) -> dict[str, Any]:
    """Grade a job.

    Parameters
    ----------
    job : Job
    paper : Paper or None
        From an earlier grading of this kata with this seed; made anew where it lacks something.
    tell : callable
        Called with news: the ``tests`` as soon as all of them passed, for the check takes longer;
        the ``paper`` if it is another than was given; the ``result`` before it is measured.
    wait : callable
        Returns when the answer may be run; until then a worker stands ready.

    Returns
    -------
    dict
        Plain data; its keys are those of the report's schema.

    Raises
    ------
    GraderFaultError
        If the course is not whole, or a wall is asked for and does not stand.
    """
    cap_threads()
    keep_quiet()
    walls.adopt_orphans()
    kata = Course(Path(job.root)).one(job.kata)
    checks = _checks(kata)
    with Answer(kata, job, gpu=kata.gpu and _cuda()) as answer:
        result = result_of("passed", "") | {"walls": _standing(job, answer)}
        wait()
        canary = f"test_{secrets.token_hex(8)}"
        options = [*(["-W", "error"] if job.strict else []), *job.options]
        how = {"seed": job.seed, "options": options, "order": job.order}
        answer.send({"do": "tests", "canary": canary} | how)
        # Only now, when the worker is forked, does the reference come into memory.
        Served({kata.module: kata.solution}).install()
        known = set(paper.questions) if paper else None
        if paper is None:
            paper = Paper(*expected_tests(kata))
        if not paper.tests:
            raise GraderFaultError(f"{kata.test} holds no test, or is broken.")
        try:
            result["tests"] = run_tests(answer, paper, canary)
            _judge_tests(result["tests"], paper)
            tell(tests=result["tests"])
            reference = load(kata.module, kata.solution)
            answer.ask({"do": "load", "strict": job.strict})
            for check in checks:
                if check.name not in paper.questions:
                    paper.questions[check.name] = questions(check, reference, job.seed)
                asked = paper.questions[check.name]
                result["checks"].append(differ(check, answer, reference, job.seed, asked))
            # Demands come before advice, which ends where an answer takes for ever.
            timed = [(check, check.speed) for check in checks if check.speed]
            for check, speed in sorted(timed, key=lambda pair: pair[1].at_most is None):
                result["speed"].append(timing := time_both(check, speed, answer, reference))
                _judge_speed(timing, job.patience)
                if timing["ratio"] is None:
                    break
        except Failed as failed:
            result |= {"verdict": failed.verdict, "message": failed.message}
        if known != set(paper.questions):
            tell(paper=vars(paper))
        if job.advice and result["verdict"] == "passed":
            tell(result=result)
            result["measured"] = _measured(timed, result["speed"], answer, reference)
        result["computing"] = answer.computing + sum(test["seconds"] for test in result["tests"])
        return result


def look(job: Job) -> dict[str, Any]:
    """Draw what the answer does: see `dojo.picture.draw`; the verdict is ``drawn``.

    Raises
    ------
    GraderFaultError
        If the kata has no picture, or a wall is asked for and does not stand.
    """
    cap_threads()
    keep_quiet()
    walls.adopt_orphans()
    kata = Course(Path(job.root)).one(job.kata)
    if not kata.show.is_file():
        raise GraderFaultError(f"{kata.id} has no picture.")
    with Answer(kata, job, gpu=kata.gpu and _cuda()) as answer:
        _standing(job, answer)
        Served({kata.module: kata.solution}).install()
        reference = load(kata.module, kata.solution)
        return {"verdict": "drawn", **picture.draw(kata, answer, reference)}


def _no_wait() -> None:
    """What is saved already can be run at once."""


def _checks(kata: Kata) -> list[Check]:
    """Return the kata's checks, loaded before any answer is, if the course is whole."""
    if missing := next((path for path in kata.files if not path.is_file()), None):
        raise GraderFaultError(f"{missing} is missing; full grading needs the whole course.")
    checks = worker.kata_checks(kata)
    if not checks:
        raise GraderFaultError(f"{kata.check} defines no check.")
    loaded = {name.partition(".")[0] for name in sys.modules}
    if forbidden := loaded.intersection(kata.forbidden):
        raise GraderFaultError(f"{kata.check} imports {min(forbidden)}, which the kata forbids.")
    return checks


def result_of(verdict: str, message: str) -> dict[str, Any]:
    return {
        "verdict": verdict,
        "message": message,
        "computing": 0.0,
        "walls": [],
        "tests": [],
        "checks": [],
        "speed": [],
        "measured": [],
        "advice": [],
    }


def _standing(job: Job, answer: Answer) -> list[str]:
    """Return the walls that stand around ``answer``.

    Raises
    ------
    GraderFaultError
        If the worker did not come up, or a wall that the job insists on is missing.
    """
    try:
        told = answer.receive(job.patience, "putting up the walls")["walls"]
    except Failed as failed:
        raise GraderFaultError(f"no worker could be started: {failed.message}") from None
    missing = [wall for wall in walls.WALLS if wall not in told]
    if missing and job.all_walls:
        raise GraderFaultError(
            f"not graded, for these walls are missing: {', '.join(missing)}. Without --strict "
            "it would be graded all the same."
        )
    return [wall for wall in walls.WALLS if wall in told]


def run_tests(answer: Answer, paper: Paper, canary: str) -> list[dict[str, Any]]:
    """Hear the reports of the visible tests; one entry per expected test, in order.

    Parameters
    ----------
    answer : Answer
    paper : Paper
    canary : str
        The name of a test among them that cannot pass.

    Raises
    ------
    Failed
        If the run was broken off; what was heard until then is lost, since it proves nothing.
        Also if the canary passed.
    """
    names = {test: test.partition("::")[2] for test in paper.tests}
    module = paper.tests[0].partition("::")[0]
    entries: dict[str, dict[str, Any]] = {}
    deadline, doing = time.monotonic() + KATA, "importing the file"
    while True:
        left = max(0.0, min(answer.patience, deadline - time.monotonic()))
        message = answer.receive(left, doing)
        if "done" in message:
            break
        if "broken" in message:
            broken = f"{doing}: the code broke off the whole test run: {message['broken']}"
            raise Failed(believed(message.get("kind") or "crashed"), broken)
        if "start" in message:
            doing = names.get(str(message["start"]), doing)
        elif message.get("when") == "collect":
            raise Failed(believed(message.get("kind")), str(message.get("text")))
        elif message.get("id") in (*names, f"{module}::{canary}"):
            _hear(entries, message)
    if message["done"] == "interrupted":
        raise Failed(
            "crashed",
            f"{doing}: the code broke off the whole test run. Take pytest.exit and "
            "KeyboardInterrupt out of it.",
        )
    if entries.get(f"{module}::{canary}", {}).get("outcome") == "passed":
        raise Failed(
            "tampered",
            "a test that cannot pass was reported as passed: the code has changed how tests are "
            "run or how values are compared.",
        )
    unheard = {"outcome": "missing", "seconds": 0.0, "cpu": 0.0, "kind": ""}
    unheard["text"] = "it never reported"
    return [{"id": test, **entries.get(test, unheard)} for test in paper.tests]


def _hear(entries: dict[str, dict[str, Any]], message: dict[str, Any]) -> None:
    """Keep what a test's call said, unless its setup or teardown went wrong."""
    test, call = str(message.get("id")), message.get("when") == "call"
    entry: dict[str, Any] = {key: str(message.get(key)) for key in ("outcome", "text", "kind")}
    for key in ("seconds", "cpu"):
        told = message.get(key)
        entry[key] = told if type(told) is float and math.isfinite(told) else 0.0
    before = entries.get(test, {"outcome": "passed"})["outcome"]
    if before == "passed" and (call or entry["outcome"] != "passed" or test not in entries):
        entries[test] = entry


def _judge_tests(tests: list[dict[str, Any]], paper: Paper) -> None:
    """Raise `Failed` unless every expected test passed."""
    failed = [test for test in tests if test["outcome"] != "passed"]
    if not failed:
        return
    if all(test["kind"] == "not started" for test in tests):
        raise Failed("not started", "")
    if (
        all(test["outcome"] == "skipped" and test["id"] in paper.gpu for test in failed)
        and not _cuda()
    ):
        raise Failed("skipped", NO_CUDA)
    first = next((test for test in failed if test["outcome"] != "skipped"), failed[0])
    name = str(first["id"]).partition("::")[2]
    if first["outcome"] == "skipped":
        raise Failed("wrong", f"{name} was skipped by the answer's own code. A skip is no pass.")
    if first["outcome"] == "missing":
        raise Failed("crashed", f"{name} never reported: the code broke off the test run.")
    raise Failed(believed(first["kind"]), str(first["text"]))


def _cuda() -> bool:
    if "torch" not in sys.modules:
        return False
    import torch

    return bool(torch.cuda.is_available())


class _DiffersError(Exception):
    """Hypothesis shrinks the input for which this was raised."""


#: How many questions are asked once more at the end: a right answer has no memory of them.
AGAIN = 3


def differ(
    check: Check, answer: Answer, reference: ModuleType, seed: int, questions: list[Question]
) -> dict[str, Any]:
    """Hold the answer against the reference's on every question.

    Returns
    -------
    dict
        How many inputs were tried, by the check's name.

    Raises
    ------
    Failed
        With an input on which the two differ, the smallest that was found.
    """
    deadline = time.monotonic() + KATA
    again = questions[:AGAIN] if len(questions) > 1 else []
    for number, question in enumerate([*questions, *again]):
        if time.monotonic() > deadline:
            raise Failed("timed out", f"{check.name}: {number} inputs took more than {KATA:.0f} s.")
        text = _difference(check, answer, *question)
        if text and number >= len(questions):
            text = f"{text}\nThe first answer to the same input was right, a later one is not."
            raise Failed("wrong", f"{text}\n{_on(question[0])}")
        if text and (smaller := _smallest(check, answer, reference, seed, deadline)):
            raise Failed("wrong", f"{smaller[1]}\n{_on(smaller[0][0], ', the smallest found')}")
        if text:
            raise Failed("wrong", f"{text}\n{_on(question[0])}")
    return {"name": check.name, "inputs": len(questions)}


def _smallest(
    check: Check, answer: Answer, reference: ModuleType, seed: int, deadline: float
) -> tuple[Question, str] | None:
    """Have hypothesis look for the smallest input that the answer gets wrong."""
    from hypothesis import errors

    found: tuple[Question, str] | None = None

    def compare(inputs: bytes) -> None:
        nonlocal found
        if time.monotonic() > deadline:
            raise Failed("timed out", "")
        question = inputs, expected(check, reference, inputs)
        if text := _difference(check, answer, *question):
            # The last one that hypothesis tries before it stops is the smallest.
            found = question, text
            raise _DiffersError

    # An answer that changes its mind, or ends on a smaller input, was wrong before.
    with contextlib.suppress(_DiffersError, errors.Flaky, Failed):
        draw(check, seed, compare)
    return found


def _difference(check: Check, answer: Answer, inputs: bytes, right: bytes) -> str:
    """Ask one question; return what is wrong with the answer, or nothing."""
    try:
        reply = answer.ask({"do": "observe", "check": check.name, "inputs": inputs}, check.name)
    except Failed as failed:
        if failed.verdict == "wrong":
            return failed.message
        raise Failed(failed.verdict, f"{failed.message}\n{_on(inputs)}") from None
    if changed := reply.get("changed"):
        return (
            f"{check.name}: {', '.join(map(str, changed))} was changed, and belongs to the caller"
        )
    return compare_values(check, reply.get("value"), wire.decode(right), wire.decode(inputs))


def compare_values(check: Check, yours: Any, expected: Any, inputs: dict[str, Any]) -> str:
    """Return what is wrong with an observation, by the check's own rule or by equality."""
    if check.compare is None:
        text = difference(yours, expected, check.rel, check.abs, check.name)
        if not text or "\n" in text or len(show(yours)) > 500:
            return text
        return f"{text}\nyours:     {show(yours)}\nreference: {show(expected)}"
    try:
        check.compare(yours, expected, **inputs)
    except AssertionError as error:
        return f"{check.name}: {error}"
    return ""


def _on(inputs: bytes, which: str = "") -> str:
    given = wire.decode(inputs).items()
    shown = (f"  {name} = {_indented(show(value))}" for name, value in given)
    return "\n".join([f"on this input{which}:", *shown])


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


def _measured(
    timed: list[tuple[Check, Speed]],
    timings: list[dict[str, Any]],
    answer: Answer,
    reference: ModuleType,
) -> list[dict[str, Any]]:
    """Measure each timed check; whatever happens meanwhile, the verdict stands."""
    speeds = {check.name: (check, speed) for check, speed in timed}
    deadline = time.monotonic() + measure.BUDGET
    return [
        measure.measure(*speeds[timing["check"]], timing, answer, reference, deadline)
        for timing in timings
        if timing["ratio"] is not None
    ]


def keep_quiet() -> None:
    """Nothing that a library prints here belongs on the learner's screen."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream, descriptor in ((sys.stdout, 1), (sys.stderr, 2)):
        stream.flush()
        os.dup2(nowhere, descriptor)
