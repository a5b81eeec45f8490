"""ravel copies a transposed array, so the function never sees the nudges.

The learner must see:
"x is a transposed table"
"Was a copy nudged that the function never saw?"
"""

from collections.abc import Callable
import numpy as np


def numeric_gradient(function, x, step=1e-05):
    moved = np.array(x, dtype=np.float64)
    gradient = np.empty_like(moved)
    flat = moved.ravel()
    for i, number in enumerate(flat.copy()):
        flat[i] = number + step
        up = function(moved)
        flat[i] = number - step
        down = function(moved)
        flat[i] = number
        gradient.flat[i] = (up - down) / (2 * step)
    return gradient


def gradient_error(one, other):
    if np.shape(one) != np.shape(other):
        raise ValueError(f"gradients of shapes {np.shape(one)} and {np.shape(other)}")
    if not (np.isfinite(one).all() and np.isfinite(other).all()):
        return float("inf")
    size = max((np.abs(gradient).max() for gradient in (one, other)))
    return float(np.abs(one - other).max() / size) if size else 0.0
