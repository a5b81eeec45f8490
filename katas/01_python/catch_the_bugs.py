"""Catch the bugs: what must a test try, and what must it not ask?

Here you write the tests, for a function ``merge`` that is handed to them.  A test that asks too
little lets a bug through; one that asks for more than was promised refuses work that is right.

    ``merge(intervals)`` gets a list of tuples ``(start, end)``, numbers with ``start <= end``. Each
    means all points from start to end, both included. It returns the fewest intervals that hold
    the same points, and leaves the list as it is, also while what it returned is read.

    - The list may be in any order. Numbers may be negative, and need not be whole.
    - Intervals with a common point become one, were it a single point, as 3 is of (1, 3) and
      (3, 5); so does any chain of them. Of one inside another, or given twice, only one is left.
    - Others stay apart, however near: between (1, 2) and (3, 4) lies 2.5, which is in neither.
    - (2, 2) is the point 2. No intervals give no intervals.
    - Left open: what kind of iterable comes back (some can be read only once), in which order,
      and whether it holds tuples or lists.

Your tests must pass on every ``merge`` that keeps this contract, and at least one must fail on
each that does not.  They are tried on three right ones and on seven wrong ones: one does nothing at
all, six have bugs that people really make. Full grading has more, which break other sentences of
the contract.
This file is loaded anew for each.

Read: https://docs.pytest.org/en/stable/explanation/anatomy.html
"""

from collections.abc import Callable, Iterable

Merge = Callable[[list[tuple[float, float]]], Iterable]


def test_merge(merge: Merge) -> None:
    """Fail, by assert or any other exception, if ``merge`` gets wrong what is tried here.

    Write more such functions below, one for each thing that can go wrong. All whose names begin
    with ``test_`` are run, with ``merge`` as their only argument (no fixtures, no marks), and
    return nothing. Helpers have other names; methods of a class are not run.

    Examples
    --------
    >>> test_merge(lambda intervals: [])
    Traceback (most recent call last):
    AssertionError
    """
    raise NotImplementedError
