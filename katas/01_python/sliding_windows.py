"""Sliding windows: how do you look at each item together with its neighbours, on a stream?

A moving average, a jump between two readings, three words in a row: each wants a window that moves
on by one item.  A stream cannot be gone back in, so the last few items have to be kept, but only
those: whoever keeps more fills the memory in the end.

Read: https://docs.python.org/3/library/collections.html#collections.deque
"""

from collections.abc import Iterable


def sliding_windows(items: Iterable, size: int) -> Iterable[list]:
    """Go through the windows of ``size`` neighbours in ``items``, lazily and in their order.

    The first window holds the first ``size`` items. Each next one is without the oldest of them,
    and has the next item at its end: n items have n - size + 1 windows.

    Parameters
    ----------
    items : iterable
        Anything that a ``for`` loop can go through, such as a generator that never ends. It may
        have no length, can perhaps be gone through only once, and may hold any values, None too.
    size : int
        How many items a window holds, at least 1 and at most 10,000.

    Returns
    -------
    iterable of list
        Something for a ``for`` loop to go through, once: a generator, say. If there are fewer than
        ``size`` items, there is no window at all. Each window is a list of its own: the caller
        may keep it or empty it, and no other window is changed by that.

        It reads no further than it must. Nothing is read before the first window is asked for,
        and a window is handed over before the item after its last one is read. Items that no
        coming window holds are let go, though a hundred of them may linger.

    Raises
    ------
    ValueError
        If ``size`` is less than 1, even if there are no items: at the call, or when the first
        window is asked for. An exception that ``items`` raises reaches the caller.

    Examples
    --------
    >>> list(sliding_windows("abcde", 3))
    [['a', 'b', 'c'], ['b', 'c', 'd'], ['c', 'd', 'e']]
    >>> list(sliding_windows("ab", 3))
    []
    """
    raise NotImplementedError
