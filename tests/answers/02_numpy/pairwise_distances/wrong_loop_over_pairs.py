"""A Python loop over the pairs, with numpy for each single one.

The learner must see:
"over the pairs"
"times as slow as plain broadcasting"
"""

import numpy as np


def pairwise_distances(a, b):
    distances = np.zeros((len(a), len(b)))
    for i in range(len(a)):
        for j in range(len(b)):
            distances[i, j] = np.sqrt(np.sum((a[i].astype(float) - b[j].astype(float)) ** 2))
    return distances
