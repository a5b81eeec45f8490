"""Sliding windows, solved with a deque that drops its oldest item by itself."""

from collections import deque
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
    if size < 1:
        raise ValueError(f"a window holds at least 1 item, not {size}")
    window = deque(maxlen=size)
    for item in items:
        window.append(item)
        # Never true of items that are too few, and true of every item after the first windowful.
        if len(window) == size:
            # A copy: the deque itself moves on, and with it all windows that are the deque.
            yield list(window)
