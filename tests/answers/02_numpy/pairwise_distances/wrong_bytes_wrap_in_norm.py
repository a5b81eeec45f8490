"""Bytes are subtracted as bytes; np.linalg.norm widens them too late.

The learner must see:
"from 3 to 20: expected 17, got 239"
"""

import numpy as np


def pairwise_distances(a, b):
    distances = np.empty((len(a), len(b)))
    for i, x in enumerate(a):
        distances[i] = np.linalg.norm(x - b, axis=1)
    return distances
