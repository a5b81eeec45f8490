"""Batches, solved with a generator around itertools.islice."""

from collections.abc import Iterable
from itertools import islice


def batches(items: Iterable, size: int) -> Iterable[list]:
    """Return an iterable of batches, each a list of ``size`` items, in their order.

    >>> list(batches("abcdefg", 3))
    [['a', 'b', 'c'], ['d', 'e', 'f'], ['g']]

    Parameters
    ----------
    items : iterable, may be endless
    size : int, at most 10,000

    Returns
    -------
    iterable of list
        It may be a generator. Each batch is a new list.

    Raises
    ------
    ValueError
        If ``size`` is less than 1, even without items: at the call or at the first batch.

    Notes
    -----
    - The last batch holds what is left, so it may be shorter; no batch is empty.
    - The call itself reads nothing. A full batch is handed over before the next item is read.
    - The latest batch may stay in memory.
    """
    if size < 1:
        raise ValueError(f"a batch holds at least 1 item, not {size}")
    # One iterator for all batches: a list handed to islice would begin anew each time.
    iterator = iter(items)
    # islice stops after size items without a look at the next; at the end its list is empty.
    while batch := list(islice(iterator, size)):
        yield batch
