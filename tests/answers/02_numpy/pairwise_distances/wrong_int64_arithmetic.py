"""Integers are widened to int64 only: the squares of 2e9 overflow.

The learner must see:
"three differences of 2e9: expected 3.4641e9, got 0 with int32"
"sum to 1.2e19, but int64 ends at 9.2e18"
"""

import numpy as np


def pairwise_distances(a, b):
    k = np.int64 if a.dtype.kind in "iu" and b.dtype.kind in "iu" else float
    a = a.astype(k)
    b = b.astype(k)
    if not (len(a) and len(b)):
        return np.zeros((len(a), len(b)))
    c = b[0]
    a = a - c
    b = b - c
    return np.sqrt(np.maximum((a**2).sum(1)[:, None] + (b**2).sum(1) - 2 * (a @ b.T), 0))
