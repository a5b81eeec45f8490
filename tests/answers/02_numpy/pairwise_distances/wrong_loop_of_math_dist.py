"""A Python loop over the pairs, as fast as one can be made.

The learner must see:
"over the pairs"
"times as slow as plain broadcasting"
"""

import math

import numpy as np


def pairwise_distances(a, b):
    a, b = a.tolist(), b.tolist()
    rows = [[math.dist(x, y) for y in b] for x in a]
    return np.array(rows, dtype=float).reshape(len(a), len(b))
