"""An array like x is filled, and x holds integers.

The learner must see:
"fractions were lost: an array of integers was filled"
"""

import numpy as np


def standardise(x, axis=0):
    z = np.empty_like(x)
    spread = x.std(axis=axis, keepdims=True, dtype=float)
    spread[np.ptp(x.astype(float), axis=axis, keepdims=True) == 0] = 1
    z[...] = (x - x.mean(axis=axis, keepdims=True, dtype=float)) / spread
    return z.astype(float)
