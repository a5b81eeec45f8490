"""Rows and columns are swapped: one row for each point of b.

The learner must see:
"expected shape (2, 3), got (3, 2)"
"""

import numpy as np


def pairwise_distances(a, b):
    return np.array([np.linalg.norm(a.astype(float) - y, axis=1) for y in b]).reshape(
        len(b), len(a)
    )
