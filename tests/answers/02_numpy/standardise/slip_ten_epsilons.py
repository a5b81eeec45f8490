"""A deviation counts as 0 below ten epsilons of the mean; the rounding of a long sum is larger.

The learner must see:
"['z-score of the first'][0] is"
"number = 0.1"
"""

import numpy as np


def standardise(x, axis=0):
    x = x.astype(float)
    mean = x.mean(axis=axis, keepdims=True)
    std = x.std(axis=axis, keepdims=True)
    zero = std <= 10 * np.finfo(float).eps * np.abs(mean)
    z = (x - mean) / np.where(zero, 1, std)
    z[np.broadcast_to(zero, z.shape)] = 0
    return z
