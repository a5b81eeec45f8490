"""Merge sorted, solved by composition: one generator looks at the order, heapq.merge merges."""

import heapq
from collections.abc import Callable, Iterable, Iterator


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
    # It keeps a heap of the first items, and of equal ones prefers the earlier stream.
    return heapq.merge(*(_in_order(stream, key) for stream in streams), key=key)


def _in_order(stream: Iterable, key: Callable) -> Iterator:
    """Hand on the items of ``stream`` one by one, for as long as they are sorted."""
    # No tuple is smaller than the empty one, so the first item is always in order.
    before = ()
    for item in stream:
        place = (key(item),)
        if place < before:
            raise ValueError(f"not sorted: {item!r} has a smaller key than the item before it")
        before = place
        yield item
