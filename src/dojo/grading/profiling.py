"""What one call takes: its time, its memory at the peak, and the line where most time goes.

Used on both sides of the wall, so that an answer and the reference are measured alike.
"""

from __future__ import annotations

import os
import sys
import time
import tracemalloc
from collections import defaultdict
from collections.abc import Callable
from types import FrameType
from typing import Any

#: A call that is over sooner has no line where the time goes (s).
LEAST = 0.0005


def seconds(call: Callable[[], object]) -> float:
    """Return how long ``call`` takes (s)."""
    start = time.perf_counter()
    call()
    return time.perf_counter() - start


def peak(call: Callable[[], object]) -> int:
    """Return how much memory ``call`` holds at most, its result included (bytes).

    Python's own objects and numpy's arrays are counted, torch's tensors are not.
    """
    # An answer may have traced on its own behalf, and forgotten to stop.
    tracemalloc.stop()
    tracemalloc.start()
    try:
        before, _ = tracemalloc.get_traced_memory()
        tracemalloc.reset_peak()
        result = call()
        _, most = tracemalloc.get_traced_memory()
        del result
        return max(0, most - before)
    finally:
        tracemalloc.stop()


def hot_line(call: Callable[[], object], file: str) -> tuple[int, float] | None:
    """Return the line of ``file`` in which ``call`` spends the most time, and its share of it.

    What a line calls in other files counts as its own.

    Every line is timed as it ends. Samples, taken by a timer's signal, were tried first: Python
    hears a signal only at the next call or loop, so they blamed the line after a slow
    ``item in a_list``, and saw next to nothing of numpy.

    Returns
    -------
    tuple of int and float, or None
        None if too little time was spent in ``file`` to tell.
    """
    spent: defaultdict[int, float] = defaultdict(float)
    # The line on which each function of the file stands that is running now.
    lines: list[int] = []
    clock = time.perf_counter
    last = clock()
    wanted = os.path.normcase(os.path.abspath(file))
    known: dict[str, bool] = {}

    def credit() -> None:
        if lines:
            spent[lines[-1]] += clock() - last

    def enter(frame: FrameType, event: str, argument: Any) -> Callable[..., Any] | None:
        nonlocal last
        name = frame.f_code.co_filename
        if name not in known:
            known[name] = os.path.normcase(os.path.abspath(name)) == wanted
        if not known[name]:
            return None
        credit()
        lines.append(frame.f_lineno)
        last = clock()
        return inside

    def inside(frame: FrameType, event: str, argument: Any) -> Callable[..., Any]:
        nonlocal last
        credit()
        if event == "line" and lines:
            lines[-1] = frame.f_lineno
        elif event == "return" and lines:
            lines.pop()
        last = clock()
        return inside

    before = sys.gettrace()
    sys.settrace(enter)
    try:
        call()
    finally:
        sys.settrace(before)
    whole = sum(spent.values())
    if whole < LEAST:
        return None
    line = max(spent, key=lambda line: spent[line])
    return line, spent[line] / whole
