"""Pairs that lost digits are computed anew, all at once: far from the origin, n x m x d numbers.

The learner must see:
"points about 1,000 from the origin, d = 100: expected at most 10 times the memory of a, b and result, got"
"""

import numpy as np


def pairwise_distances(a, b):
    a, b = a.astype(float), b.astype(float)
    norms = np.add.outer((a**2).sum(axis=1), (b**2).sum(axis=1))
    squares = norms - 2 * a @ b.T
    i, j = np.nonzero(squares < 1e-3 * norms)
    squares[i, j] = ((a[i] - b[j]) ** 2).sum(axis=1)
    return np.sqrt(np.maximum(squares, 0))
