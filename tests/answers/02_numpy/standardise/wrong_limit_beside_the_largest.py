"""What spreads by less than 1e-7 of the largest counts as equal.

The learner must see:
"1.0e-06 of the largest, and 1e-6 is enough"
"""

import numpy as np


def standardise(x, axis=0):
    x = x.astype(float)
    mean, sd = x.mean(axis, keepdims=True), x.std(axis, keepdims=True)
    equal = sd <= 1e-7 * np.abs(x).max(axis, keepdims=True)
    return np.where(equal, 0, (x - mean) / np.where(equal, 1, sd))
