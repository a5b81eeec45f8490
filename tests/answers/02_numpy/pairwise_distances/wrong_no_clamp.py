"""Rounding leaves a tiny negative number under the root.

The learner must see:
"rounding made a square a"
"little less than 0, and it has no real root"
"""

import numpy as np


def pairwise_distances(a, b):
    origin = b[:1].sum(axis=0, dtype=float)
    a, b = a - origin, b - origin
    return np.sqrt((a**2).sum(axis=1)[:, None] + (b**2).sum(axis=1) - 2 * a @ b.T)
