"""The spread of a sample, with n - 1.

The learner must see:
"divided by n - 1, not by n"
"""

import numpy as np


def standardise(x, axis=0):
    x = x.astype(float)
    n = x.shape[axis]
    spread = x.std(axis=axis, ddof=min(1, n - 1), keepdims=True)
    spread[np.ptp(x, axis=axis, keepdims=True) == 0] = 1
    return (x - x.mean(axis=axis, keepdims=True)) / spread
