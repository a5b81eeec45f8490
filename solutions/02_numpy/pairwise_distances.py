"""Pairwise distances, solved with one matrix product around a near origin."""

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
    # Distances stay the same when all points move together, and rounding errors grow with
    # |x|^2: so a point of b becomes the origin. A sum over b[:1] is that point, or zeros if b is
    # empty. Its dtype makes both differences float64 before anything can overflow.
    origin = b[:1].sum(axis=0, dtype=np.float64)
    a, b = a - origin, b - origin
    squares = (a**2).sum(axis=1)[:, np.newaxis] - 2 * (a @ b.T) + (b**2).sum(axis=1)
    # Where points coincide, rounding may leave a square a little below zero.
    return np.sqrt(squares.clip(min=0))
