"""Merge sorted: how do you put sorted streams together without reading them first?

Logs of several machines, files too large for memory: each is sorted, and one sorted stream is
wanted.  The next item is always the first of one of the streams, so a look at the first ones is
enough.  It has to be known that they are sorted, though: if not, the result is silent nonsense.

Read: https://docs.python.org/3/howto/sorting.html#sort-stability-and-complex-sorts
"""

from collections.abc import Callable, Iterable


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
    raise NotImplementedError
