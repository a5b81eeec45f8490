"""Answer and reference timed on the same large inputs, in turn: a ratio, never seconds."""

from __future__ import annotations

import secrets
import statistics
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from types import ModuleType
from typing import Any

from dojo.check import Check, Speed
from dojo.grading.properties import difference_of
from dojo.grading.protocol import Observe, Returned, pack
from dojo.grading.replay import replay_of_large
from dojo.grading.test_plan import Question
from dojo.grading.worker_client import Failed, WorkerClient
from dojo.results import Timing, Verdict
from dojo.sandbox.codec import decode, encode

#: How often both are timed at least, and at most while the limit lies within the interval.
MIN_PAIRS, MAX_PAIRS = 3, 12
#: A ratio up to this, or to that part of the limit, is believed at once: large inputs take time to
#: make, and to send.
AS_FAST, FAR_BELOW = 1.3, 0.25
#: From so many times the limit on, more timings would only make the learner wait.
HOPELESS = 3
#: From this ratio on an answer is slow, however noisy the machine.
FAR_SLOWER = 30
#: The machine is busy where the reference waits for so much of the time that it computes.
BUSY = 0.5


def time_all(
    checks: Sequence[Check], worker: WorkerClient, reference: ModuleType, kata: str = ""
) -> tuple[list[Timing], Failed | None]:
    """Time every check that has a large input.

    Demands come before advice, which ends where an answer takes for ever.

    Returns
    -------
    list of Timing
    Failed or None
        If the answer is too slow.
    """
    timed = [(check, check.speed) for check in checks if check.speed]
    timings: list[Timing] = []
    for check, speed in sorted(timed, key=lambda pair: pair[1].at_most is None):
        timings.append(timing := time_both(check, speed, worker, reference, kata))
        if failed := _too_slow(timing, worker.timeout):
            return timings, failed
        if timing.ratio is None:
            break
    return timings, None


@dataclass
class _Pairs:
    """The times of answer and reference (s), pair by pair.

    Of the reference only its computing counts, which hardly depends on what else runs on the
    machine; its spread makes the interval. Its slowest run does not: one such is found on every
    busy machine, and would let pass what is three times too slow.
    """

    limit: float | None
    yours: list[float] = field(default_factory=list)
    reference: list[float] = field(default_factory=list)

    @property
    def lowest(self) -> float:
        return min(self.yours) / statistics.median(self.reference)

    @property
    def highest(self) -> float:
        return statistics.median(self.yours) / min(self.reference)

    def enough(self) -> bool:
        """Whether the interval of ratios lies on one side of the limit, or never will."""
        if self.highest <= max(AS_FAST, FAR_BELOW * (self.limit or 0)):
            return True
        if self.limit is None:
            # Advice: of an answer that is far slower one digit is told, which is certain already.
            return len(self.yours) >= (2 if self.lowest > FAR_SLOWER else MIN_PAIRS)
        if self.lowest > HOPELESS * self.limit:
            return len(self.yours) > 1
        if len(self.yours) < MIN_PAIRS:
            return False
        clear = self.lowest > self.limit or self.highest <= self.limit
        return clear or len(self.yours) >= MAX_PAIRS

    def timing(self, check: str) -> Timing:
        yours, reference = min(self.yours), min(self.reference)
        limit = self.limit
        near = limit is not None and self.lowest <= limit < self.highest
        return Timing(check, yours, reference, limit, near)


def time_both(
    check: Check, speed: Speed, worker: WorkerClient, reference: ModuleType, kata: str = ""
) -> Timing:
    """Time the answer and the reference in turn on the same large inputs, new ones each time.

    The answer's time runs from the moment the input is sent until the complete value is here, and
    is at least what all its processes computed meanwhile. On a busy machine, where an honest answer
    waits as the reference does, only the computing counts. ``kata`` is the id that a replay needs.

    Raises
    ------
    Failed
        If the answer is wrong there, or its process ends.
    """
    doing = f"{check.name} on the large input"
    pairs = _Pairs(speed.at_most)
    while not (pairs.yours and pairs.enough()):
        # A seed that nobody can know before.
        seed = secrets.randbits(64)
        inputs = large_input(speed, seed)
        request = pack(Observe(check.name, inputs))
        cpu, start = time.process_time(), time.perf_counter()
        expected = _as_worker(check, reference, request)
        cpu, wall = time.process_time() - cpu, time.perf_counter() - start
        pairs.reference.append(cpu)
        busy = wall > (1 + BUSY) * cpu
        computed, start = worker.cpu_seconds(), time.perf_counter()
        try:
            reply = worker.ask(Observe(check.name, inputs), doing)
        except Failed as failed:
            if failed.verdict is not Verdict.TIMED_OUT:
                raise
            return Timing(check.name, None, min(pairs.reference), speed.at_most)
        wall = time.perf_counter() - start
        cpu = worker.cpu_seconds() - computed
        pairs.yours.append(cpu if busy and cpu else max(cpu, wall))
        if text := difference_of(check, reply, Question(inputs, expected)):
            message = f"on the large input: {text.splitlines()[0]}"
            raise Failed(Verdict.WRONG, message, replay_of_large(kata, check, seed))
    return pairs.timing(check.name)


def _as_worker(check: Check, module: ModuleType, request: bytes) -> bytes:
    """Do what a worker does with a request, and what the judge does with its reply."""
    _, asked = decode(request)
    value = encode(check.observe(module, **decode(asked["inputs"])))
    decode(pack(Returned(value, (), 0.0)))
    return value


def large_input(speed: Speed, seed: int, size: int | None = None) -> bytes:
    """Return the large input of a check, in another ``size`` if that is given."""
    import numpy

    rng = numpy.random.default_rng(seed)
    inputs: Mapping[str, Any] = speed.make(rng) if size is None else speed.make(rng, size)
    return encode(dict(inputs))


def _too_slow(timing: Timing, timeout: float) -> Failed | None:
    """Return the verdict if the answer takes more than its share of the reference's time."""
    ratio, at_most = timing.ratio, timing.at_most
    if at_most is None or timing.near_limit or (ratio is not None and ratio <= at_most):
        return None
    told = (
        f"{ratio:.0f} times as slow as the reference" if ratio else f"not done in {timeout:.0f} s"
    )
    return Failed(
        Verdict.SLOW,
        f"right, but {told} on the large input of {timing.check}; at most {at_most:g} times the "
        "reference's time is asked. Is there a loop where one array operation would do?",
    )
