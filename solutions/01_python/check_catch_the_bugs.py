"""Full grading of catch_the_bugs: more ways to be right, and more bugs, in any order."""

import importlib.util
import random
import traceback
from collections import deque, namedtuple

import pytest
from hypothesis import strategies as st

from dojo.check import check

Interval = namedtuple("Interval", "first last")


def sweep(intervals, together=lambda start, end: start <= end):
    """Return the merged intervals, sorted; ``together`` decides from what is next and what was."""
    merged = []
    for start, end in sorted(intervals):
        if merged and together(start, merged[-1][1]):
            merged[-1] = (merged[-1][0], max(merged[-1][1], end))
        else:
            merged.append((start, end))
    return merged


def counts_starts_and_ends(intervals):
    """Open at every start, close at every end, starts first where both are; give named tuples."""
    events = sorted([(start, 0) for start, _ in intervals] + [(end, 1) for _, end in intervals])
    merged, depth, first = deque(), 0, None
    for point, closes in events:
        if depth == 0:
            first = point
        depth += -1 if closes else 1
        if depth == 0:
            merged.appendleft(Interval(first, point))
    return merged


def joins_one_by_one(intervals):
    """Join each interval with all that it meets; the latest is first, and all are lists."""
    merged = []
    for start, end in intervals:
        met = [pair for pair in merged if pair[0] <= end and start <= pair[1]]
        apart = [pair for pair in merged if pair not in met]
        merged = [[min([start, *(p[0] for p in met)]), max([end, *(p[1] for p in met)])], *apart]
    return tuple(merged)


def copies_its_list(intervals):
    """Sort a copy of the list, as only a list makes it."""
    ordered = intervals.copy()
    ordered.sort()
    return sweep(ordered)


RIGHT = {
    "a deque of named tuples": counts_starts_and_ends,
    "a tuple of lists": joins_one_by_one,
    "the items of a dict": lambda intervals: dict(sweep(intervals)).items(),
    "a list, and asks its argument for a copy, as lists make it": copies_its_list,
    "an iterator of tuples": lambda intervals: iter(sweep(intervals)[::-1]),
}


def in_pairs(intervals):
    """Join an interval with the next one, and never a third."""
    merged, waiting = [], sweep(intervals, lambda start, end: False)
    while waiting:
        start, end = waiting.pop(0)
        if waiting and waiting[0][0] <= end:
            end = max(end, waiting.pop(0)[1])
            if waiting and waiting[0] == (start, end):
                waiting.pop(0)
        merged.append((start, end))
    return merged


def keeps_equal_ones(intervals):
    merged = sweep(intervals)
    return merged + [pair for pair in merged if intervals.count(pair) > 1]


def ends_where_the_first_did(intervals):
    merged = []
    for start, end in sorted(intervals):
        if not merged or start > merged[-1][1]:
            merged.append((start, end))
    return merged


def sorts_by_end(intervals):
    merged = []
    for start, end in sorted(intervals, key=lambda pair: pair[1]):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], end)
        else:
            merged.append((start, end))
    return merged


def empties_the_list(intervals):
    merged = sweep(intervals)
    intervals.clear()
    return merged


def puts_the_result_into_the_list(intervals):
    intervals[:] = sweep(intervals)
    return intervals


def sorts_in_place_when_read(intervals):
    intervals.sort()
    yield from sweep(intervals)


def hull(intervals):
    starts, ends = zip(*intervals, strict=True) if intervals else ((), ())
    return [(min(starts), max(ends))] if intervals else []


#: The bug in words, and a merge that has it; each breaks a sentence of the contract.
WRONG = {
    "keeps intervals apart that meet in one point": lambda pairs: sweep(
        pairs, lambda start, end: start < end
    ),
    "merges what is near and does not meet, as if there were only whole numbers": lambda pairs: (
        sweep(pairs, lambda start, end: start <= end + 1)
    ),
    "never merges more than two": in_pairs,
    "gives an interval twice that it got twice": keeps_equal_ones,
    "does not go on where a later interval reaches further": ends_where_the_first_did,
    "loses the start of an interval that has another one inside it": sorts_by_end,
    "makes one interval of all, gaps included": hull,
    "loses the last interval": lambda pairs: sweep(pairs)[:-1],
    "loses intervals that are a single point": lambda pairs: [
        pair for pair in sweep(pairs) if pair[0] < pair[1]
    ],
    "takes negative numbers for 0": lambda pairs: sweep(
        [(max(start, 0), max(end, 0)) for start, end in pairs]
    ),
    "takes every number for a whole one": lambda pairs: [
        (int(start), int(end)) for start, end in sweep(pairs)
    ],
    "gives None if there are no intervals": lambda pairs: sweep(pairs) or None,
    "gives (0, 0) if there are no intervals": lambda pairs: sweep(pairs) or [(0, 0)],
    "empties the list that it got": empties_the_list,
    "puts its result into the list that it got": puts_the_result_into_the_list,
    "changes the list that it got, but not before its result is read": sorts_in_place_when_read,
    "gives nothing at all": lambda pairs: [],
    "gives None at all times": lambda pairs: None,
}


def failures(kata, implementation):
    """Run the tests of a fresh copy of the file; return those that fail, with their errors."""
    spec = importlib.util.spec_from_file_location(kata.__name__, kata.__file__)
    copy = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(copy)
    failed = []
    for name, test in list(vars(copy).items()):
        if not (name.startswith("test_") and callable(test)):
            continue
        try:
            test(lambda intervals: implementation(intervals))
        except NotImplementedError:
            raise
        except (pytest.skip.Exception, pytest.xfail.Exception):
            continue
        except (Exception, pytest.fail.Exception) as error:
            frames = traceback.extract_tb(error.__traceback__)
            lines = [frame for frame in frames if frame.filename == kata.__file__]
            where = f"line {lines[-1].lineno} ({lines[-1].line}): " if lines else ""
            failed.append(f"{name}, {where}{type(error).__name__} {error}".strip())
    return failed


def in_order(order):
    """Return the names of all merges in one of many orders, which tests cannot know."""
    return random.Random(order).sample([*RIGHT, *WRONG], len(RIGHT | WRONG))


# All of them each time: drawn one by one, some would never come.
@check({"order": st.integers(0, 2**32)}, examples=2)
def tried(kata, order):
    return [failures(kata, (RIGHT | WRONG)[merge]) for merge in in_order(order)]


@tried.verify
def _(yours, reference, order):
    for merge, failed in zip(in_order(order), yours, strict=True):
        if merge in RIGHT:
            assert not failed, f"a right merge, which returns {merge}, is refused by {failed[0]}"
        else:
            assert failed, f"none of your tests fails on a merge that {merge}"
