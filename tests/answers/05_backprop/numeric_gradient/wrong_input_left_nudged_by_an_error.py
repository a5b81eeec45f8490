"""x itself is nudged, and stays so when the function raises.

The learner must see:
"when the function raised, and is [1.0, 2.00001]: nudge a copy."
"""

from collections.abc import Callable
import numpy as np


def numeric_gradient(function, x, step=1e-05):
    moved = x if x.dtype == np.float64 else x.astype(float)
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
