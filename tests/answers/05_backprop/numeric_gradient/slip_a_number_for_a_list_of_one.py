"""A gradient without dimensions is taken for one of a single number.

The learner must see:
"gradients of shapes () and (1,)"
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
        slopes[place] = (up - down) / (2 * step)
    return slopes


def gradient_error(one, other):
    one, other = np.atleast_1d(one), np.atleast_1d(other)
    if one.shape != other.shape:
        raise ValueError("the shapes differ")
    if not (np.isfinite(one).all() and np.isfinite(other).all()):
        return float("inf")
    size = max(np.abs(one).max(), np.abs(other).max())
    if size == 0:
        return 0.0
    return float(np.abs(one - other).max() / size)
