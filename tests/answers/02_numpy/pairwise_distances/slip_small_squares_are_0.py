"""Squares below 1e-12 are taken for rounding.

The learner must see:
", got 0; "
"Asked by tiny_distances"
"""

import numpy as np


def pairwise_distances(a, b):
    a, b = a.astype(float), b.astype(float)
    if len(a) and len(b):
        centre = a.mean(axis=0)
        a, b = a - centre, b - centre
    squares = (a**2).sum(axis=1)[:, np.newaxis] - 2 * a @ b.T + (b**2).sum(axis=1)
    squares[squares < 1e-12] = 0
    return np.sqrt(squares)
