"""Pairwise distances: how far is every point of one set from every point of another?

Broadcasting makes all pairs without a loop: ``a[:, np.newaxis] - b`` holds every difference,
but it also holds n x m x d numbers at once.  The identity |x - y|^2 = |x|^2 - 2 x.y + |y|^2 needs
only n x m of them and leaves the work to one matrix product.  Its price: it subtracts large
numbers that are almost equal.

Use numpy alone: full grading refuses scipy, sklearn, torch and pandas.

Read: https://numpy.org/doc/stable/user/basics.broadcasting.html
"""

import numpy as np


def pairwise_distances(a: np.ndarray, b: np.ndarray) -> np.ndarray:
    """Return the Euclidean distance from each row of ``a`` to each row of ``b``.

    Parameters
    ----------
    a : array, (n, d)
    b : array, (m, d)
        Points as rows; n or m may be 0, d is at least 1. The dtype is any integer dtype, float32
        or float64, and may differ between the two. All numbers are finite and at most 1e9 in
        size. Both arrays stay unchanged.

    Returns
    -------
    float64 array, (n, m)
        Entry i, j is the distance from ``a[i]`` to ``b[j]``. Each is right to a millionth of the
        largest distance (or to 1e-9, if that is more). Only differences count: this also holds
        for points a hundred million times as far from the origin as from one another.

    Notes
    -----
    Memory: at its peak, as `tracemalloc` measures, at most 10 times the bytes of ``a``, ``b`` and
    the result together, all three as float64 (500 points to 50, d = 100).

    Speed: no Python runs once per pair: from 200 points to 200 it is fewer than 20,000 lines, those
    inside numpy included. Full grading: at most 60 times as slow as the reference (1,000 points
    to 1,000, d = 8).

    Examples
    --------
    >>> pairwise_distances(np.array([[0, 0], [3, 0]]), np.array([[3, 4]]))
    array([[5.],
           [4.]])
    """
    raise NotImplementedError
