"""Narrow numbers are widened, but in the byte order of this machine only.

The learner must see:
"big-endian"
"""

import numpy as np


NARROW = ("i1", "u1", "i2", "u2", "i4", "u4", "i8", "u8", "f4")


def widened(points):
    return points.astype(float) if points.dtype in map(np.dtype, NARROW) else points


def pairwise_distances(a, b):
    a, b = widened(a), widened(b)
    out = np.zeros((len(a), len(b)))
    for x, y in zip(a.T, b.T):
        out += np.subtract.outer(x, y) ** 2
    return np.sqrt(out)
