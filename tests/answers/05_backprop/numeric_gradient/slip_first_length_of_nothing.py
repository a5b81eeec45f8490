"""gradient_error looks at the first length: arrays without dimensions raise.

The learner must see:
"raises IndexError"
"""

import numpy as np


def numeric_gradient(function, x, step=1e-5):
    work = np.array(x, dtype=np.float64)
    result = np.zeros(work.shape)
    for place in np.ndindex(work.shape):
        middle = work[place]
        work[place] = middle + step
        above = function(work)
        work[place] = middle - step
        below = function(work)
        work[place] = middle
        result[place] = (above - below) / (2 * step)
    return result


def gradient_error(one, other):
    one, other = np.asarray(one, dtype=np.float64), np.asarray(other, dtype=np.float64)
    if one.shape != other.shape or one.shape[0] != other.shape[0]:
        raise ValueError(f"shapes differ: {one.shape} and {other.shape}")
    if not (np.isfinite(one).all() and np.isfinite(other).all()):
        return float("inf")
    size = max(np.abs(one).max(), np.abs(other).max())
    if size == 0:
        return 0.0
    return float(np.abs(one / size - other / size).max())
