"""The copy keeps its dtype: in int64 a step of 1e-5 is 0.

The learner must see:
"In int64, 100 + 0.00001 is 100: nudge float64 numbers."
"""

from collections.abc import Callable
import numpy as np


def numeric_gradient(function, x, step=1e-05):
    moved = np.array(x)
    gradient = np.empty(moved.shape)
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
