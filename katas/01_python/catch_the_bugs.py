"""Catch the bugs: what must a test try, and what must it not demand?

Here you write the tests, for a function ``merge`` that they are given.  A test that tries too
little misses a bug; a test that demands more than the contract refuses right work.

The contract: ``merge(intervals)`` takes a list of tuples ``(start, end)`` of numbers, with
``start <= end``.  Each means all points from start to end, both included.  It returns the fewest
intervals that hold the same points.

- The list may be empty, and in any order. Numbers may be negative, and need not be whole.
- Merge intervals that share a point: (1, 3) and (3, 5) become (1, 5). So do chains, intervals
  inside others, and repeated ones.
- Others stay apart, however near: 2.5 lies between (1, 2) and (3, 4). (2, 2) is the point 2.
- The list stays as it is, even while the result is read.
- The result may be any iterable, of tuples or lists, in any order; it may be readable only once.

Your tests must pass on every right ``merge``, and at least one must fail on every wrong one.  They
are tried on three right ones and seven wrong ones; full grading tries more.

Read: https://docs.pytest.org/en/stable/explanation/anatomy.html
House rules: README.md of this chapter
"""

from collections.abc import Callable, Iterable

Merge = Callable[[list[tuple[float, float]]], Iterable]


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
    raise NotImplementedError
