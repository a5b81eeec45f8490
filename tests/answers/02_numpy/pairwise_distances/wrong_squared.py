"""The root was forgotten.

The learner must see:
"If the first is 25, the root is missing"
"""

import numpy as np


def pairwise_distances(a, b):
    origin = b[:1].sum(axis=0, dtype=float)
    a, b = a - origin, b - origin
    squares = (a**2).sum(axis=1)[:, None] + (b**2).sum(axis=1) - 2 * a @ b.T
    return np.maximum(squares, 0)
