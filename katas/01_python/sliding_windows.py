"""Sliding windows: how do you look at each item of a stream together with its neighbours?

A moving average or a jump between two readings needs a window that moves on by one item.  A stream
never goes back, so keep the last few items, but only those: keep more, and memory fills up.

Read: https://docs.python.org/3/library/collections.html#collections.deque
House rules: README.md of this chapter
"""

from collections.abc import Iterable


def sliding_windows(items: Iterable, size: int) -> Iterable[list]:
    """Return an iterable of all windows of ``size`` neighbours in ``items``, in their order.

    >>> list(sliding_windows("abcde", 3))
    [['a', 'b', 'c'], ['b', 'c', 'd'], ['c', 'd', 'e']]
    >>> list(sliding_windows("ab", 3))
    []

    Parameters
    ----------
    items : iterable, may be endless
    size : int, at most 10,000

    Returns
    -------
    iterable of list
        It may be a generator. Each window is a new list.

    Raises
    ------
    ValueError
        If ``size`` is less than 1, even without items: at the call or at the first window.

    Notes
    -----
    - Fewer than ``size`` items have no window.
    - The call itself reads nothing. A window is handed over before the next item is read.
    """
    raise NotImplementedError
