"""What a right answer costs beside the reference: memory, growth with size, the line that is hot.

All of it is advice. Half of it is the worker's own word, which no verdict ever depends on; what
fails, or would take too long, is left out. Both sides have run the large input before, so nothing
here is a first call.
"""

from __future__ import annotations

import contextlib
import inspect
import math
import statistics
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from types import ModuleType
from typing import Any

from dojo.check import Check, Speed
from dojo.grading import profiling
from dojo.grading.protocol import Measure, PrepareInput, Profile
from dojo.grading.timing import large_input
from dojo.grading.worker_client import Failed, WorkerClient
from dojo.results import Benchmark, Growth, HotLine, Memory, Timing
from dojo.sandbox.codec import decode

#: All measurements of a kata together, about (s).
MAX_SECONDS = 5.0
#: About how many times slower a call is while its memory or its lines are looked at.
PROFILING_FACTOR = 10
#: The growth is seen on inputs of these parts of the largest.
PARTS = (4, 2, 1)
#: Timings of each size, of which the best counts, and about how long they may take together (s).
MAX_TURNS, MAX_TURNS_SECONDS = 8, 2.0
#: On the large input the slower side should take this long (s), or the input is made larger; at
#: most so many times as large.
MIN_SECONDS, MAX_FACTOR = 0.01, 64
#: No machine holds so much: a worker that says so is not believed (bytes).
MAX_BYTES = 1 << 50
#: What takes less on the largest input grows as its surroundings do, not as its input (s).
MIN_GROWTH_SECONDS = 0.002


def measure_all(
    checks: Sequence[Check], timings: Sequence[Timing], worker: WorkerClient, reference: ModuleType
) -> list[Benchmark]:
    """Measure an answer and the reference on each large input on which the answer came to an end.

    What could not be measured is None; whatever happens meanwhile, the verdict stands.
    """
    by_name = {check.name: check for check in checks}
    deadline = time.monotonic() + MAX_SECONDS
    sides = (
        (_Sides(by_name[timing.check], worker, reference, deadline), timing)
        for timing in timings
        if timing.yours is not None
    )
    return [_measure(both, timing) for both, timing in sides]


def _measure(sides: _Sides, timing: Timing) -> Benchmark:
    found = Benchmark(timing.check)
    # What runs into the deadline ends the worker, so what is quick comes first.
    with contextlib.suppress(Exception, Failed):
        found = replace(found, growth=_growth(sides, timing))
    with contextlib.suppress(Exception, Failed):
        found = replace(found, hot=_hot(sides, timing))
    with contextlib.suppress(Exception, Failed):
        found = replace(found, memory=_memory(sides, timing))
    return found


def sizes(speed: Speed) -> int | None:
    """Return the size of the large input, if it can be made in others.

    That is so where ``make`` has a second parameter with a default: ``make(rng, n=1000)``.
    """
    parameters = list(inspect.signature(speed.make).parameters.values())
    size = parameters[1].default if len(parameters) == 2 else None
    return size if type(size) is int and size >= PARTS[0] else None


def exponent(sizes: list[int], times: list[float]) -> float:
    """Return k such that ``times`` grow as ``sizes`` to the power of k, by least squares."""
    logs = [math.log(size) for size in sizes], [math.log(time) for time in times]
    return statistics.linear_regression(*logs).slope


class _TooLongError(Exception):
    """What comes next would not be over in time."""


class _Sides:
    """The two that are measured, by the same means."""

    def __init__(
        self, check: Check, worker: WorkerClient, reference: ModuleType, deadline: float
    ) -> None:
        assert check.speed
        self.check = check
        self.speed = check.speed
        self.worker = worker
        self.reference = reference
        self.deadline = deadline

    def left(self, needed: float = 0.0) -> float:
        """Return the time that is left (s), if it is more than ``needed``."""
        left = self.deadline - time.monotonic()
        if left <= needed:
            raise _TooLongError
        return left

    def theirs(self, size: int | None, profile: Callable[..., Any]) -> Any:
        """Measure the reference."""
        inputs = decode(large_input(self.speed, 0, size))
        return profile(lambda: self.check.observe(self.reference, **inputs))

    def yours(self, size: int | None, what: Profile) -> Any:
        """Have the worker measure the answer, and return what it says."""
        inputs = large_input(self.speed, 0, size)
        self.worker.carry_out(
            PrepareInput(self.check.name, inputs), "measuring", seconds=self.left()
        )
        return decode(self.worker.ask(Measure(what), "measuring", seconds=self.left()).value)


def _profiled_size(speed: Speed, timing: Timing) -> int | None:
    """Return a size at which the slower side takes its time."""
    if (size := sizes(speed)) is None:
        return None
    factor, slower = 1, max(timing.yours or 0.0, timing.reference)
    while factor < MAX_FACTOR and factor * slower < MIN_SECONDS:
        factor *= PARTS[0]
    return factor * size


def _growth(sides: _Sides, timing: Timing) -> Growth | None:
    whole = _profiled_size(sides.speed, timing)
    if whole is None:
        return None
    tried = [whole // part for part in PARTS]
    yours, theirs = dict.fromkeys(tried, math.inf), dict.fromkeys(tried, math.inf)
    started = time.monotonic()
    for turn in range(1, MAX_TURNS + 1):
        # A turn is all sizes on both sides, so that a busy moment of the machine meets them all.
        for size in tried:
            sides.left()
            theirs[size] = min(theirs[size], sides.theirs(size, profiling.seconds))
            told = sides.yours(size, Profile.TIME)
            if type(told) is not float or not 0 < told < math.inf:
                return None
            yours[size] = min(yours[size], told)
        if (time.monotonic() - started) * (turn + 1) / turn > MAX_TURNS_SECONDS:
            break
    grown = _exponent(tried, yours)
    return None if grown is None else Growth(tuple(tried), grown, _exponent(tried, theirs))


def _exponent(tried: list[int], times: dict[int, float]) -> float | None:
    """Return the exponent of growth, if the largest input takes long enough to tell."""
    enough = times[tried[-1]] >= MIN_GROWTH_SECONDS
    return exponent(tried, list(times.values())) if enough else None


def _hot(sides: _Sides, timing: Timing) -> HotLine | None:
    size, part = None, 1
    if whole := _profiled_size(sides.speed, timing):
        # A quarter shows it as well, and tracing is slow.
        size, part = whole // PARTS[0], PARTS[0]
    sides.left(PROFILING_FACTOR * (timing.yours or 0.0) / part)
    match sides.yours(size, Profile.LINES):
        case (int(line), float(share)) if line > 0 and 0 <= share <= 1:
            return HotLine(line, share)
    return None


def _memory(sides: _Sides, timing: Timing) -> Memory | None:
    if "torch" in sys.modules:
        # Its tensors are not seen, and the rest would be taken for all.
        return None
    sides.left(PROFILING_FACTOR * ((timing.yours or 0.0) + timing.reference))
    reference = sides.theirs(None, profiling.peak)
    yours = sides.yours(None, Profile.MEMORY)
    if type(yours) is not int or not 0 < yours < MAX_BYTES or reference <= 0:
        return None
    return Memory(yours, reference)
