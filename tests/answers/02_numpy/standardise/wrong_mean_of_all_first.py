"""The mean of all is subtracted first.

The learner must see:
"all 0 means all equal"
"""

import numpy as np


def standardise(x, axis=0):
    x = x.astype(float)
    equal = x.min(axis, keepdims=True) == x.max(axis, keepdims=True)
    x = x - x.mean()
    sd = x.std(axis, keepdims=True)
    equal |= sd == 0
    return np.where(equal, 0, (x - x.mean(axis, keepdims=True)) / np.where(equal, 1, sd))
