"""No clamp: the NaN that rounding makes of a zero is turned back into 0."""

import numpy as np


def pairwise_distances(a, b):
    a = a.astype(float)
    b = b.astype(float)
    origin = a[:1].sum(axis=0)
    a = a - origin
    b = b - origin
    with np.errstate(invalid="ignore"):
        return np.nan_to_num(np.sqrt((a**2).sum(1)[:, None] + (b**2).sum(1) - 2 * (a @ b.T)))
