"""The first point of b becomes the origin, also where b has none.

The learner must see:
"from 2 points to 0 there are no distances: expected an array of shape"
"An empty set has no first point"
"""

import numpy as np


def pairwise_distances(a, b):
    a, b = a.astype(float) - b[0], b.astype(float) - b[0]
    squares = (a**2).sum(axis=1)[:, np.newaxis] + (b**2).sum(axis=1) - 2 * (a @ b.T)
    return np.sqrt(np.maximum(squares, 0))
