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
from collections.abc import Callable, Mapping
from types import ModuleType
from typing import Any

from dojo import gauge, wire
from dojo.answer import Answer, Failed
from dojo.check import Check, Speed

#: All measurements of a kata together, about (s).
BUDGET = 5.0
#: About how many times slower a call is while its memory or its lines are looked at.
WATCHED = 10
#: The growth is seen on inputs of these parts of the largest.
PARTS = (4, 2, 1)
#: Timings of each size, of which the best counts, and about how long they may take together (s).
TURNS, TIMING = 8, 2.0
#: On the large input the slower side should take this long (s), or the input is made larger; at
#: most so many times as large.
ENOUGH, LARGER = 0.01, 64
#: What takes less on the largest input grows as its surroundings do, not as its input (s).
LEAST = 0.002


def measure(
    check: Check,
    speed: Speed,
    timing: Mapping[str, Any],
    answer: Answer,
    reference: ModuleType,
    deadline: float,
) -> dict[str, Any]:
    """Measure an answer and the reference on the large input.

    Parameters
    ----------
    check, speed : Check, Speed
    timing : mapping
        As `dojo.judge.time_both` returns it; the answer came to an end.
    answer : Answer
    reference : ModuleType
    deadline : float
        Of `time.monotonic`; what has not been measured by then is left out.

    Returns
    -------
    dict
        ``check``, ``growth``, ``hot`` and ``memory``, as the report's schema describes them; what
        could not be measured is None.
    """
    sides = _Sides(check, answer, reference, deadline)
    measured: dict[str, Any] = {"check": check.name, "growth": None, "hot": None, "memory": None}
    # What runs into the deadline ends the worker, so what is quick comes first.
    looks: dict[str, Callable[[], Any]] = {
        "growth": lambda: _growth(sides, speed, timing),
        "hot": lambda: _hot(sides, speed, timing),
        "memory": lambda: _memory(sides, speed, timing),
    }
    for name, look in looks.items():
        with contextlib.suppress(Exception, Failed):
            measured[name] = look()
    return measured


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
        self, check: Check, answer: Answer, reference: ModuleType, deadline: float
    ) -> None:
        self.check = check
        self.answer = answer
        self.reference = reference
        self.deadline = deadline

    def left(self, needed: float = 0.0) -> float:
        """Return the time that is left (s), if it is more than ``needed``."""
        left = self.deadline - time.monotonic()
        if left <= needed:
            raise _TooLongError
        return left

    def theirs(self, make: Callable[..., Any], gauged: Callable[..., Any]) -> Any:
        """Measure the reference."""
        inputs = wire.decode(_message(make))
        return gauged(lambda: self.check.observe(self.reference, **inputs))

    def yours(self, make: Callable[..., Any], how: str) -> Any:
        """Have the worker measure the answer, and return what it says."""
        request = {"do": "prepare", "check": self.check.name, "inputs": _message(make)}
        self.answer.ask(request, seconds=self.left())
        return self.answer.ask({"do": how}, "measuring", seconds=self.left()).get("value")


def _message(make: Callable[..., Any]) -> bytes:
    import numpy

    return wire.encode(dict(make(numpy.random.default_rng(0))))


def _sized(speed: Speed, size: int) -> Callable[..., Any]:
    return lambda rng: speed.make(rng, size)


def _enough(speed: Speed, timing: Mapping[str, Any]) -> int | None:
    """Return a size at which the slower side takes its time."""
    if (size := sizes(speed)) is None:
        return None
    factor, slower = 1, max(timing["yours"], timing["reference"])
    while factor < LARGER and factor * slower < ENOUGH:
        factor *= PARTS[0]
    return factor * size


def _growth(sides: _Sides, speed: Speed, timing: Mapping[str, Any]) -> dict[str, Any] | None:
    whole = _enough(speed, timing)
    if whole is None:
        return None
    tried = [whole // part for part in PARTS]
    best = {"yours": dict.fromkeys(tried, math.inf), "reference": dict.fromkeys(tried, math.inf)}
    started = time.monotonic()
    for turn in range(1, TURNS + 1):
        # A turn is all sizes on both sides, so that a busy moment of the machine meets them all.
        for size in tried:
            make = _sized(speed, size)
            sides.left()
            theirs = sides.theirs(make, gauge.seconds)
            best["reference"][size] = min(best["reference"][size], theirs)
            told = sides.yours(make, "gauge_time")
            if type(told) is not float or not 0 < told < math.inf:
                return None
            best["yours"][size] = min(best["yours"][size], told)
        if (time.monotonic() - started) * (turn + 1) / turn > TIMING:
            break
    grown = {
        side: exponent(tried, list(times.values())) if times[tried[-1]] >= LEAST else None
        for side, times in best.items()
    }
    return {"sizes": tried, **grown} if grown["yours"] is not None else None


def _hot(sides: _Sides, speed: Speed, timing: Mapping[str, Any]) -> dict[str, Any] | None:
    make, part = speed.make, 1
    if whole := _enough(speed, timing):
        # A quarter shows it as well, and tracing is slow.
        make, part = _sized(speed, whole // PARTS[0]), PARTS[0]
    sides.left(WATCHED * timing["yours"] / part)
    match sides.yours(make, "gauge_lines"):
        case (int(line), float(share)) if line > 0 and 0 <= share <= 1:
            return {"line": line, "share": share}
    return None


def _memory(sides: _Sides, speed: Speed, timing: Mapping[str, Any]) -> dict[str, Any] | None:
    if "torch" in sys.modules:
        # Its tensors are not seen, and the rest would be taken for all.
        return None
    sides.left(WATCHED * (timing["yours"] + timing["reference"]))
    reference = sides.theirs(speed.make, gauge.peak)
    yours = sides.yours(speed.make, "gauge_memory")
    if type(yours) is not int or min(yours, reference) <= 0:
        return None
    return {"yours": yours, "reference": reference, "ratio": yours / reference}
