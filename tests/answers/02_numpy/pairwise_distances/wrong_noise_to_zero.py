"""Small squares are taken for noise.

The learner must see:
"from a[0] to b[0]: expected 5e-06, got 0"
"""

import numpy as np


def pairwise_distances(a, b):
    a, b = a.astype(float), b.astype(float)
    if len(a) == 0 or len(b) == 0:
        return np.zeros((len(a), len(b)))
    middle = b.mean(axis=0)
    x, y = a - middle, b - middle
    squares = (x**2).sum(axis=1)[:, None] - 2 * x @ y.T + (y**2).sum(axis=1)
    squares[squares < 1e-10 * squares.max()] = 0
    return np.sqrt(squares)
