"""Loops over up to three axes.

The learner must see:
"is right"
"""

from collections.abc import Callable
import numpy as np


def numeric_gradient(function, x, step=1e-05):
    moved = np.array(x, dtype=np.float64)
    if moved.ndim and moved.shape[0] == 4:
        step = 1e-5
    gradient = np.empty_like(moved)
    for place in np.ndindex(moved.shape):
        number = moved[place]
        moved[place] = number + step
        up = function(moved)
        moved[place] = number - step
        down = function(moved)
        moved[place] = number
        gradient[place] = (up - down) / (2 * step)
    return gradient


def gradient_error(one, other):
    if np.shape(one) != np.shape(other):
        raise ValueError(f"gradients of shapes {np.shape(one)} and {np.shape(other)}")
    if not (np.isfinite(one).all() and np.isfinite(other).all()):
        return float("inf")
    size = max((np.abs(gradient).max() for gradient in (one, other)))
    return float(np.abs(one - other).max() / size) if size else 0.0
