"""Bytes are subtracted and squared as bytes.

The learner must see:
"from 3 to 20 it is 17; got 5.745"
"Widen the numbers before any arithmetic"
"""

import numpy as np


def pairwise_distances(a, b):
    distances = np.empty((len(a), len(b)))
    for i, x in enumerate(a):
        distances[i] = np.sqrt(((x - b) ** 2).sum(axis=1))
    return distances
