"""Batches, solved with a generator around itertools.islice."""

from collections.abc import Iterable
from itertools import islice


def batches(items: Iterable, size: int) -> Iterable[list]:
    """Cut ``items`` into batches of ``size``, lazily and in their order.

    Parameters
    ----------
    items : iterable
        Anything that a ``for`` loop can go through: a list, an open file, a generator that never
        ends. It may have no length, can perhaps be gone through only once, and may hold any
        values, ``None`` too.
    size : int
        How many items a batch holds, at least 1 and at most 10,000.

    Returns
    -------
    iterable of list
        Something for a ``for`` loop to go through, once: a generator, say. Only the last batch may
        be shorter than ``size``, none is empty, and no item is lost. Each is a list of its own: the
        caller may keep it or empty it, and no other batch is changed by that.

        It reads no further than it must. Nothing is read before the first batch is asked for,
        and a batch is handed over as soon as it is full, before the item after it is read.
        Only a last, short batch has to wait for the end of ``items``. Items that were handed over
        are let go, though the last batch and a hundred more may linger.

    Raises
    ------
    ValueError
        If ``size`` is less than 1, even if there are no items: at the call, or when the first batch
        is asked for. An exception that ``items`` raises reaches the caller.

    Examples
    --------
    >>> list(batches("abcdefg", 3))
    [['a', 'b', 'c'], ['d', 'e', 'f'], ['g']]
    >>> from itertools import count
    >>> next(iter(batches(count(1), 4)))
    [1, 2, 3, 4]
    """
    if size < 1:
        raise ValueError(f"a batch holds at least 1 item, not {size}")
    # One iterator for all batches: a list handed to islice would begin anew each time.
    iterator = iter(items)
    # islice stops after size items without a look at the next; at the end its list is empty.
    while batch := list(islice(iterator, size)):
        yield batch
