"""max of Python skips NaN where it is not the first.

The learner must see:
"expected inf, got"
"""

from collections.abc import Callable
import numpy as np


def numeric_gradient(function, x, step=1e-05):
    moved = np.array(x, dtype=np.float64)
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
    size = max([0.0, *np.abs(one).flat, *np.abs(other).flat])
    return float(max([0.0, *np.abs(one - other).flat]) / size) if size else 0.0
