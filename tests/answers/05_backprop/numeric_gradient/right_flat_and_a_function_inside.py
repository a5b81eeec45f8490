"""Flat numbers, and a function of one of them; sizes by the norm of order infinity."""

import numpy as np


def numeric_gradient(function, x, step=1e-5):
    numbers = np.array(x, dtype=float).flatten()
    gradient = np.zeros(numbers.size)
    for i, number in enumerate(numbers):
        def at(value):
            moved = numbers.copy()
            moved[i] = value
            return function(moved.reshape(np.shape(x)))

        gradient[i] = (at(number + step) - at(number - step)) / (2 * step)
    return gradient.reshape(np.shape(x))


def gradient_error(one, other):
    if one.shape != other.shape:
        raise ValueError(f"{one.shape} is not {other.shape}")
    if np.isnan(one - other).any() or np.isinf(one).any() or np.isinf(other).any():
        return np.inf
    largest = max(np.linalg.norm(one.ravel(), np.inf), np.linalg.norm(other.ravel(), np.inf))
    if largest == 0:
        return 0.0
    return np.linalg.norm((one - other).ravel(), np.inf) / largest
