"""ravel in the order of memory, then reshape in the order of rows.

The learner must see:
"right, until `sets` lay in memory column by column"
"""

import numpy as np


def pairwise_distances(a, b):
    a, b = np.ravel(a, order="K").reshape(a.shape).astype(float), b.astype(float)
    out = np.empty((len(a), len(b)))
    for i, point in enumerate(a):
        out[i] = np.sqrt(((point - b) ** 2).sum(axis=1))
    return out
