"""Merge sorted, solved by composition: one generator looks at the order, heapq.merge merges."""

import heapq
from collections.abc import Callable, Iterable, Iterator


def merge_sorted(*streams: Iterable, key: Callable) -> Iterable:
    """Merge streams, each of them sorted by ``key``, into one sorted stream, lazily.

    Parameters
    ----------
    *streams : iterable
        Up to 200 of them, and none too: lists, open files, generators, of which some may be
        empty and others never end. Items may be any values, None too. Keys never become smaller
        within a stream, though equal ones may follow each other.
    key : callable
        ``key(item)`` is a number (negative or infinite too, but no NaN), or for all items a text;
        ``<`` is their order. Only keys are compared: the items themselves may have no order,
        as dicts have none.

    Returns
    -------
    iterable
        Something for a ``for`` loop to go through, once: a generator, say. It hands over all
        items, equal ones too, those with smaller keys first. Of equal keys, all items of an earlier
        stream come before those of a later one, and each stream's items stay in their order.

        At any time, at most one item of each stream has been read that was not handed over yet;
        two, where they are the reason for a ValueError. Items that were handed over are let go,
        though a hundred of them may linger.

    Raises
    ------
    ValueError
        If an item has a smaller key than the item before it in the same stream. It may come as soon
        as that item is read, and the one before it may then not have been handed over. All that
        is merged before these two has been.
        An exception that a stream raises reaches the caller.

    Examples
    --------
    >>> list(merge_sorted(["fig", "banana"], ["kiwi", "cherry"], key=len))
    ['fig', 'kiwi', 'banana', 'cherry']
    >>> from itertools import count
    >>> merged = iter(merge_sorted(count(0, 10), count(0, 4), key=float))
    >>> [next(merged) for _ in range(7)]
    [0, 0, 4, 8, 10, 12, 16]
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
