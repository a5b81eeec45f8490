"""Bytes go through a product in float32, which is exact up to 2**24 only.

The learner must see:
"Asked by hundreds_of_features"
"""

import numpy as np


def pairwise_distances(a, b):
    wide = np.float32 if a.dtype == b.dtype == np.uint8 else np.float64
    a, b = a.astype(wide), b.astype(wide)
    origin = b[:1].sum(axis=0) * (wide is np.float64)
    a, b = a - origin, b - origin
    squares = (a**2).sum(axis=1)[:, np.newaxis] - 2 * a @ b.T + (b**2).sum(axis=1)
    return np.sqrt(np.maximum(squares, 0), dtype=np.float64)
