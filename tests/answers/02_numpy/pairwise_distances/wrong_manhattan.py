"""Absolute differences are added up: the Manhattan distance.

The learner must see:
"7 is |dx| + |dy|"
"""

import numpy as np


def pairwise_distances(a, b):
    distances = np.zeros((len(a), len(b)))
    for x, y in zip(a.T.astype(float), b.T.astype(float)):
        distances += np.abs(np.subtract.outer(x, y))
    return distances
