"""Points are moved to the origin only where they are very far from it.

The learner must see:
"almost right, so digits were lost"
"""

import numpy as np


def pairwise_distances(a, b):
    a, b = a.astype(float), b.astype(float)
    if len(a) == 0 or len(b) == 0:
        return np.zeros((len(a), len(b)))
    middle = a.mean(axis=0)
    spread = max(np.abs(a - middle).max(), np.abs(b - middle).max())
    if np.abs(middle).max() > 1000 * spread:
        a, b = a - middle, b - middle
    squares = (a**2).sum(axis=1)[:, None] - 2 * a @ b.T + (b**2).sum(axis=1)
    return np.sqrt(np.maximum(squares, 0))
