"""Time cannot be hidden, and a ratio is told only when it is clear."""

from __future__ import annotations

import sys
import time
from types import SimpleNamespace

import pytest

from dojo.check import Check, Speed
from dojo.grading import timing
from dojo.grading.grader import Grader
from dojo.grading.job import Job
from dojo.grading.protocol import Returned
from dojo.grading.timing import MAX_PAIRS, _Pairs, time_both
from dojo.sandbox.codec import decode, encode


def pairs(limit: float | None, *ratios: float) -> _Pairs:
    """Return pairs with these ratios; the reference always takes a second."""
    return _Pairs(limit, list(ratios), [1.0] * len(ratios))


@pytest.mark.parametrize(
    ("found", "enough"),
    [
        (pairs(None, 1.2), True),
        (pairs(None, 4.0), False),
        (pairs(None, 4.0, 4.1, 4.0), True),
        (pairs(None, 40.0), False),
        (pairs(None, 40.0, 41.0), True),
        (pairs(20, 4.0), True),
        (pairs(20, 15.0), False),
        (pairs(20, 15.0, 16.0, 15.0), True),
        (pairs(20, 19.0, 23.0, 22.0), False),
        (pairs(20, 25.0, 23.0, 22.0), True),
        (pairs(20, 70.0, 65.0), True),
        (pairs(20, *[19.0, 23.0, 22.0] * MAX_PAIRS), True),
    ],
    ids=str,
)
def test_pairs_are_measured_until_the_ratio_is_clear(found, enough):
    assert found.enough() is enough


@pytest.mark.parametrize(
    ("ratios", "near", "slow"),
    [((19.0, 23.0, 22.0), True, False), ((25.0, 23.0, 22.0), False, True), ((5.0,), False, False)],
    ids=["at the limit", "clearly slow", "clearly quick"],
)
def test_an_answer_at_the_limit_passes_and_is_told_so(ratios, near, slow):
    found = pairs(20, *ratios).timing("sums")

    assert found.near_limit is near
    assert bool(timing._too_slow(found, 15)) is slow


class Worker:
    """Answers as the reference does, after a while; keeps the inputs it was sent."""

    timeout = 15.0

    def __init__(self, wait: float = 0.0, cpu: float = 0.0) -> None:
        self.seen: list[bytes] = []
        self.wait, self.cpu, self.computed = wait, cpu, 0.0

    def cpu_seconds(self) -> float:
        return self.computed

    def ask(self, request: object, doing: str) -> Returned:
        self.seen.append(request.inputs)
        self.computed += self.cpu
        time.sleep(self.wait)
        return Returned(encode(sum(decode(request.inputs)["numbers"])), (), 0.0)


def sums(limit: float | None = None) -> tuple[Check, Speed]:
    check = Check(lambda kata, numbers: sum(numbers), {}, 0, 0, 1, frozenset())
    return check, Speed(lambda rng: {"numbers": rng.integers(9, size=2_000).tolist()}, limit)


def test_one_slow_run_of_the_reference_lets_nothing_pass():
    found = _Pairs(20, [62.0, 60.0, 61.0], [1.0, 4.0, 1.0])

    assert found.enough()
    assert not found.timing("large").near_limit


def test_nobody_knows_the_large_inputs_before():
    check, speed = sums()
    first, second = Worker(), Worker()
    for worker in (first, second):
        time_both(check, speed, worker, SimpleNamespace())

    assert not set(first.seen) & set(second.seen)
    known = {timing.large_input(speed, seed) for seed in range(10)}
    assert not known & {*first.seen, *second.seen}


def test_waiting_counts_and_computing_of_any_process_counts():
    check, speed = sums()

    assert time_both(check, speed, Worker(wait=0.05), SimpleNamespace()).yours >= 0.05
    assert time_both(check, speed, Worker(cpu=3.0), SimpleNamespace()).yours >= 3.0


@pytest.mark.skipif(
    sys.platform != "linux", reason="computing of other processes is read from /proc"
)
def test_work_in_a_child_process_is_the_answers(demo):
    kata = demo.one("double")
    large = "\n\n@values.large(at_most=20)\ndef a_number(rng):\n    return {'value': 10**6}\n"
    kata.check.write_text(kata.check.read_text("utf-8") + large, "utf-8")
    kata.stub.write_text(
        "import os\n\n\ndef double(value):\n"
        "    if value == 10**6:\n"
        "        children = [os.fork() for _ in range(1)]\n"
        "        if 0 in children:\n"
        "            sum(2 for _ in range(3_000_000))\n"
        "            os._exit(0)\n"
        "        for child in children:\n"
        "            os.waitpid(child, 0)\n"
        "    return 2 * value\n",
        "utf-8",
    )
    with Grader(demo) as grader:
        result = grader.grade(Job.of(kata, kata.stub))

    assert result.verdict == "slow", result.message
