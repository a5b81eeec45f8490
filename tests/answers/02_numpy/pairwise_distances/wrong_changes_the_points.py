"""The origin is moved in the caller's own arrays.

The learner must see:
"a belongs to the caller: work on a copy."
"""

import numpy as np


def pairwise_distances(a, b):
    a, b = np.asarray(a, dtype=float), np.asarray(b, dtype=float)
    if len(b):
        origin = b.mean(axis=0)
        a -= origin
        b -= origin
    squares = (a**2).sum(axis=1)[:, None] + (b**2).sum(axis=1) - 2 * a @ b.T
    return np.sqrt(np.maximum(squares, 0))
