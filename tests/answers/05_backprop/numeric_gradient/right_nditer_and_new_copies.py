"""nditer gives the places, and each call gets a copy of its own."""

import numpy as np


def numeric_gradient(function, x, step=1e-5):
    moved = np.array(x, float)
    gradient = np.zeros(moved.shape)
    walk = np.nditer(moved, flags=["multi_index"])
    for number in walk:
        place, here = walk.multi_index, float(number)
        values = []
        for sign in (1.0, -1.0):
            other = moved.copy()
            other[place] = here + sign * step
            values.append(function(other))
        gradient[place] = np.subtract(*values) / step / 2
    return gradient


def gradient_error(one, other):
    if one.shape != other.shape:
        raise ValueError("the gradients have different shapes")
    both = np.concatenate([one.ravel(), other.ravel()])
    with np.errstate(invalid="ignore", divide="ignore"):
        error = np.abs(one - other).max() / np.abs(both).max()
    if not np.isfinite(both).all():
        return float("inf")
    return float(np.nan_to_num(error))
