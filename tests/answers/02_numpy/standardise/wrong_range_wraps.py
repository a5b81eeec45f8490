"""The range is taken before the numbers are widened.

The learner must see:
"127 - -128 wraps around in int8"
"""

import numpy as np


def standardise(x, axis=0):
    equal = np.ptp(x, axis=axis, keepdims=True) <= 0
    x = x.astype(float)
    sd = np.where(equal, 1, x.std(axis=axis, keepdims=True))
    return np.where(equal, 0, (x - x.mean(axis=axis, keepdims=True)) / sd)
