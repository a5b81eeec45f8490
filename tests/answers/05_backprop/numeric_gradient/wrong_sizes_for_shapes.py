"""Shapes are compared by their sizes alone: (3, 1) and (1, 3) pass.

The learner must see:
"shapes (3, 1) and (1, 3): expected ValueError"
"""

import numpy as np


def numeric_gradient(function, x, step=1e-5):
    x = np.array(x, dtype=np.float64)
    grad = np.zeros(x.shape)
    for i in np.ndindex(x.shape):
        hi = x.copy()
        hi[i] += step
        lo = x.copy()
        lo[i] -= step
        grad[i] = (function(hi) - function(lo)) / (2 * step)
    return grad


def gradient_error(one, other):
    one = np.asarray(one, dtype=np.float64)
    other = np.asarray(other, dtype=np.float64)
    if (one.ndim, one.size) != (other.ndim, other.size):
        raise ValueError("shapes differ")
    if not (np.isfinite(one).all() and np.isfinite(other).all()):
        return float("inf")
    size = max(np.abs(one).max(), np.abs(other).max())
    if size == 0:
        return 0.0
    return float(np.abs(one - other).max() / size)
