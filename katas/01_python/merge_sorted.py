"""Merge sorted: how do you merge sorted streams without reading them first?

Logs of several machines may be too large for memory, but each is sorted.  The next item of the
result is always the first of some stream, so one item of each is enough.

Read: https://docs.python.org/3/howto/sorting.html#sort-stability-and-complex-sorts
House rules: README.md of this chapter
"""

from collections.abc import Callable, Iterable


def merge_sorted(*streams: Iterable, key: Callable) -> Iterable:
    """Return an iterable of all items of the streams, each sorted by ``key``, in sorted order.

    >>> list(merge_sorted(["fig", "banana"], ["kiwi", "cherry"], key=len))
    ['fig', 'kiwi', 'banana', 'cherry']

    Parameters
    ----------
    *streams : iterable
        0 to 200 of them; some may be empty, and some endless.
    key : callable
        ``key(item)`` is a number (infinite too, never NaN), or text for all items.

    Raises
    ------
    ValueError
        If an item has a smaller key than the one before it in its stream. Results before these
        two are handed over first.

    Notes
    -----
    - Compare only keys, as they are: items may have no order.
    - Of equal keys, items of an earlier stream come first.
    - Read at most one item ahead of each stream; two, if they cause a ValueError.
    """
    raise NotImplementedError
