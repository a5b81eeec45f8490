"""Batches: how do you cut a stream into pieces if you can neither hold it nor see its end?

A training loop wants 32 rows at a time, from a source that may be larger than memory, or endless.
So read the items of a batch only when the loop asks for it: with ``yield``, or ``itertools``.

Read: https://docs.python.org/3/howto/functional.html#generators
House rules: README.md of this chapter
"""

from collections.abc import Iterable


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
    raise NotImplementedError
