"""The diagonal is set to zero, as if a and b were the same set.

The learner must see:
"0: a and b are different sets"
"""

import numpy as np


def pairwise_distances(a, b):
    origin = b[:1].sum(axis=0, dtype=float)
    a, b = a - origin, b - origin
    squares = (a**2).sum(axis=1)[:, None] + (b**2).sum(axis=1) - 2 * a @ b.T
    distances = np.sqrt(np.maximum(squares, 0))
    np.fill_diagonal(distances, 0)
    return distances
