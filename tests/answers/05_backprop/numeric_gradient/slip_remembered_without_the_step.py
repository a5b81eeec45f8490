"""Slopes are remembered by function and x, without the step.

The learner must see:
"slopes of the same function, with twice the step"
"""

import numpy as np

KNOWN = {}


def numeric_gradient(function, x, step=1e-5):
    work = np.array(x, dtype=np.float64)
    key = function, work.shape, work.tobytes()
    if key in KNOWN:
        return KNOWN[key].copy()
    result = np.zeros(work.shape)
    for place in np.ndindex(work.shape):
        middle = work[place]
        work[place] = middle + step
        above = function(work)
        work[place] = middle - step
        below = function(work)
        work[place] = middle
        result[place] = (above - below) / (2 * step)
    KNOWN[key] = result.copy()
    return result


def gradient_error(one, other):
    one, other = np.asarray(one, dtype=np.float64), np.asarray(other, dtype=np.float64)
    if one.shape != other.shape:
        raise ValueError(f"shapes differ: {one.shape} and {other.shape}")
    if not (np.isfinite(one).all() and np.isfinite(other).all()):
        return float("inf")
    size = max(np.abs(one).max(), np.abs(other).max())
    if size == 0:
        return 0.0
    return float(np.abs(one / size - other / size).max())
