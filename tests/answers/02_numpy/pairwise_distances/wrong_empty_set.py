"""Rows collected in a list: of no rows numpy makes an array that has no second axis.

The learner must see:
"expected shape (0, 3), got (0,)"
"""

import numpy as np


def pairwise_distances(a, b):
    b = b.astype(float)
    return np.array([np.sqrt(((x - b) ** 2).sum(axis=1)) for x in a], dtype=float)
