"""Slopes are remembered by function and x, though what the function reads may change.

The learner must see:
"slopes of the same function, once an array that it reads has changed"
"""

import numpy as np


KNOWN = {}


def numeric_gradient(function, x, step=1e-5):
    key = function, x.tobytes(), x.shape, x.dtype.str, step
    if key not in KNOWN:
        KNOWN[key] = slopes_of(function, x, step)
    return KNOWN[key].copy()


def slopes_of(function, x, step):
    at = np.array(x, dtype=np.float64)
    slopes = np.empty(at.shape)
    for place in np.ndindex(at.shape):
        here = at[place]
        at[place] = here + step
        up = function(at)
        at[place] = here - step
        down = function(at)
        at[place] = here
        slopes[place] = (up - down) / (2 * step)
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
