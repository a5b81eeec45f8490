"""One nudge for each row of an identity matrix; sizes in plain Python."""

import math

import numpy as np


def numeric_gradient(function, x, step=1e-5):
    start = np.asarray(x).astype(np.float64)
    nudges = step * np.eye(start.size).reshape(start.size, *start.shape)
    slopes = [(function(start + nudge) - function(start - nudge)) / (2 * step) for nudge in nudges]
    return np.array(slopes).reshape(start.shape)


def gradient_error(one, other):
    if one.shape != other.shape:
        raise ValueError("other shapes")
    pairs = list(zip(one.ravel().tolist(), other.ravel().tolist()))
    if not all(math.isfinite(number) for pair in pairs for number in pair):
        return math.inf
    size = max(max(abs(a), abs(b)) for a, b in pairs)
    return max(abs(a - b) for a, b in pairs) / size if size > 0 else 0.0
