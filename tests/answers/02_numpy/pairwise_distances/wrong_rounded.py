"""The distances are rounded to six decimals, too few where all of them are small.

The learner must see:
"almost right, so digits were lost: to rounding"
"""

import numpy as np


def pairwise_distances(a, b):
    a = a.astype(float)
    b = b.astype(float)
    rows = [np.linalg.norm(b - x, axis=1) for x in a]
    return np.array(rows).reshape(len(a), len(b)).round(6)
