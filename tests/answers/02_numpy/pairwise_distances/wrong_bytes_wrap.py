"""Bytes are subtracted and squared as bytes.

The learner must see:
"from 3 to 20: expected 17, got 5.745"
"Widen numbers before any"
"""

import numpy as np


def pairwise_distances(a, b):
    distances = np.empty((len(a), len(b)))
    for i, x in enumerate(a):
        distances[i] = np.sqrt(((x - b) ** 2).sum(axis=1))
    return distances
