"""In place, in a copy of the caller's array; the NaN of 0 / 0 never arises."""

import numpy as np


def standardise(x, axis=0):
    z = np.array(x, dtype=float, order="F")
    z -= z.take([0], axis=axis)
    z -= z.mean(axis=axis, keepdims=True)
    norm = np.sqrt(np.square(z).sum(axis=axis, keepdims=True) / z.shape[axis])
    norm[norm == 0] = 1
    z /= norm
    return z
