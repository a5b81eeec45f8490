"""Catch the bugs, solved by trying every short list, against a merge too simple to be wrong."""

from collections.abc import Callable, Iterable
from itertools import combinations_with_replacement, permutations, product

Merge = Callable[[list[tuple[float, float]]], Iterable]

# Three places are enough for pairs that are points, meet, lie apart or inside one another; and
# three pairs for a chain. An example for each sentence of the contract does as well.
PLACES = [n / 2 for n in range(-1, 2)]
PAIRS = list(combinations_with_replacement(PLACES, 2))
SHORT_LISTS = [list(pairs) for size in range(4) for pairs in product(PAIRS, repeat=size)]


def slow_merge(intervals: Iterable[tuple[float, float]]) -> list[tuple[float, float]]:
    """Join two that meet, and begin again, until no two meet."""
    left = set(intervals)
    for (start, end), (later, last) in permutations(left, 2):
        if start <= later <= end:
            joined = (start, max(end, last))
            return slow_merge(left - {(start, end), (later, last)} | {joined})
    return sorted(left)


def test_merge(merge: Merge) -> None:
    """Raise AssertionError, or any other exception, if ``merge`` gets something wrong.

    >>> test_merge(lambda intervals: [])
    Traceback (most recent call last):
    AssertionError

    Notes
    -----
    - Write more such functions below, one for each thing that can go wrong.
    - Those named ``test_...`` are run, with ``merge`` as the only argument; methods are not.
    - They return None, without fixtures or marks. The file is loaded again for each ``merge``.
    """
    for intervals in SHORT_LISTS:
        # One form for every kind, order and pair that may come back.
        came = sorted(map(tuple, merge(intervals.copy())))
        assert came == slow_merge(intervals)


def test_the_list_stays_as_it_is(merge: Merge) -> None:
    """Fail if ``merge`` changes the list that it gets."""
    for intervals in SHORT_LISTS:
        given = intervals.copy()
        # A generator does nothing until it is read.
        list(merge(given))
        assert given == intervals
