"""Sliding windows, solved with a deque that drops its oldest item by itself."""

from collections import deque
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
    if size < 1:
        raise ValueError(f"a window holds at least 1 item, not {size}")
    window = deque(maxlen=size)
    for item in items:
        window.append(item)
        # Never true of items that are too few, and true of every item after the first windowful.
        if len(window) == size:
            # A copy: the deque itself moves on, and with it all windows that are the deque.
            yield list(window)
