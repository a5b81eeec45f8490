"""-= and /= in the caller's array.

The learner must see:
"x belongs to the caller, but its first row"
"-= and /= change the array itself"
"""

import numpy as np


def standardise(x, axis=0):
    x = np.asarray(x, dtype=float)
    equal = np.ptp(x, axis=axis, keepdims=True) == 0
    x -= x.mean(axis=axis, keepdims=True)
    x /= np.where(equal, 1, x.std(axis=axis, keepdims=True))
    return x
