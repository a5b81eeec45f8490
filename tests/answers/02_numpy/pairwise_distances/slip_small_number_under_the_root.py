"""A small number is added under the root.

The learner must see:
"e-08; "
"""

import numpy as np


def pairwise_distances(a, b):
    a, b = a.astype(float), b.astype(float)
    out = np.zeros((len(a), len(b)))
    for k in range(a.shape[1]):
        out += np.subtract.outer(a[:, k], b[:, k]) ** 2
    return np.sqrt(out + 1e-16)
