"""squeeze drops an axis of length one: a single point of b, or a single feature.

The learner must see:
"expected shape (3, 1), got (3,)"
"""

import numpy as np


def pairwise_distances(a, b):
    origin = b[:1].sum(axis=0, dtype=float)
    a, b = a - origin, b - origin
    squares = (a**2).sum(axis=1)[:, None] + (b**2).sum(axis=1) - 2 * a @ b.T
    return np.sqrt(np.maximum(squares, 0)).squeeze()
