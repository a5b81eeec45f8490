"""A deviation below 1e-8 of the largest number counts as 0, however many numbers there are.

The learner must see:
"standardise(…)['z-score of the first'][0] is 0.0, but -0.007071"
"""

import numpy as np


def standardise(x, axis=0):
    x = np.asarray(x, dtype=np.float64)
    mean = x.mean(axis, keepdims=True)
    std = x.std(axis, keepdims=True)
    size = np.abs(x).max(axis, keepdims=True)
    noise = std <= 1e-8 * size
    return np.where(noise, 0.0, (x - mean) / np.where(noise, 1.0, std))
