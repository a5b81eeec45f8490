"""Top k: which columns of each row hold the largest numbers, and in which order?

A classifier's top three, the brightest pixels, the nearest neighbours: all are places, not
numbers. numpy sorts upwards only, and a minus that turns numbers round is wrong for some dtypes.
np.argpartition is faster, but leaves the k places unsorted.

Not allowed here: scipy, sklearn, torch, pandas.
Read: https://numpy.org/doc/stable/reference/generated/numpy.argsort.html
House rules: README.md of this chapter
"""

import numpy as np


def top_k(scores: np.ndarray, k: int) -> np.ndarray:
    """Return the columns of the ``k`` largest numbers of each row, the largest first.

    >>> top_k(np.array([[0.1, 0.7, 0.2], [0.4, 0.2, 0.4]]), k=2)
    array([[1, 2],
           [0, 2]])

    Parameters
    ----------
    scores : integer or float array, (n, m); n or m may be 0
    k : int, 0 to m

    Returns
    -------
    int64 array, (n, k)

    Raises
    ------
    ValueError : ``k`` is below 0 or above m

    Notes
    -----
    - Of equal numbers, the one in the lower column comes first, and so is first among the k.
    - Every number of the dtype may occur: its smallest, its largest, and infinity, but not NaN.
    """
    raise NotImplementedError
