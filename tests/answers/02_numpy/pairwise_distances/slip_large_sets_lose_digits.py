"""Many pairs are answered with |x|^2 - 2 x.y + |y|^2 of points as they are.

The learner must see:
"on the large input: sums_far_from_the_origin"
"""

import numpy as np


def pairwise_distances(a, b):
    a, b = a.astype(float), b.astype(float)
    if len(a) * len(b) * a.shape[1] <= 1_000_000:
        return np.sqrt(((a[:, np.newaxis] - b) ** 2).sum(axis=2))
    squares = (a**2).sum(axis=1)[:, np.newaxis] - 2 * a @ b.T + (b**2).sum(axis=1)
    return np.sqrt(np.maximum(squares, 0))
