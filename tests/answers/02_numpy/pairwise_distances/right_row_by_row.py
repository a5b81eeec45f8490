"""One row of a at a time against the whole of b."""

import numpy as np


def pairwise_distances(a, b):
    b = np.array(b, dtype=float)
    out = np.empty((len(a), len(b)))
    for i, point in enumerate(a):
        out[i] = np.sqrt(np.sum((point.astype(float) - b) ** 2, axis=1))
    return out
