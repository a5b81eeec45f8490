"""Each set is moved to its own mean, so the way from one to the other is lost.

The learner must see:
"from (1, 1) to (4, 5), (1, 13) and (9, 7): expected 5, 12 and 10, got ["
"""

import numpy as np


def pairwise_distances(a, b):
    a, b = (x - x.mean(axis=0) if len(x) else x.astype(float) for x in (a, b))
    squares = (a**2).sum(axis=1)[:, None] + (b**2).sum(axis=1) - 2 * a @ b.T
    return np.sqrt(np.maximum(squares, 0))
