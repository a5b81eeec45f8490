"""x itself is nudged, and set back by adding: that rounds.

The learner must see:
"off by"
"It was set back by adding, which rounds."
"""

from collections.abc import Callable
import numpy as np


def numeric_gradient(function, x, step=1e-05):
    moved = x if x.dtype == np.float64 else x.astype(float)
    gradient = np.empty_like(moved)
    for place in np.ndindex(moved.shape):
        number = moved[place]
        moved[place] += step
        up = function(moved)
        moved[place] -= 2 * step
        down = function(moved)
        moved[place] += step
        gradient[place] = (up - down) / (2 * step)
    return gradient


def gradient_error(one, other):
    if np.shape(one) != np.shape(other):
        raise ValueError(f"gradients of shapes {np.shape(one)} and {np.shape(other)}")
    if not (np.isfinite(one).all() and np.isfinite(other).all()):
        return float("inf")
    size = max((np.abs(gradient).max() for gradient in (one, other)))
    return float(np.abs(one - other).max() / size) if size else 0.0
