"""Slopes that are infinite or NaN are made finite.

The learner must see:
"slopes of a function that becomes infinite, NaN, or neither"
"""

import numpy as np


def numeric_gradient(function, x, step=1e-5):
    at = np.array(x, dtype=np.float64)
    slopes = np.empty(at.shape)
    for place in np.ndindex(at.shape):
        here = at[place]
        at[place] = here + step
        up = function(at)
        at[place] = here - step
        down = function(at)
        at[place] = here
        slopes[place] = np.nan_to_num((up - down) / (2 * step))
    return slopes


def gradient_error(one, other):
    if one.shape != other.shape:
        raise ValueError("the shapes differ")
    if not (np.isfinite(one).all() and np.isfinite(other).all()):
        return float("inf")
    size = max(np.abs(one).max(), np.abs(other).max())
    if size == 0:
        return 0.0
    return float(np.abs(one - other).max() / size)
