"""The smallest is subtracted before the numbers are widened.

The learner must see:
"wraps around in int8"
"""

import numpy as np


def standardise(x, axis=0):
    d = (x - x.min(axis, keepdims=True)).astype(float)
    equal = d.max(axis, keepdims=True) == 0
    d -= d.mean(axis, keepdims=True)
    return np.where(equal, 0, d / np.where(equal, 1, d.std(axis, keepdims=True)))
