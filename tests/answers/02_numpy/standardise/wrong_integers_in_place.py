"""-= in a copy of the caller's integers.

The learner must see:
"If a cast is refused: integers cannot hold a z-score"
"""

import numpy as np


def standardise(x, axis=0):
    z = x.copy()
    equal = np.ptp(z, axis=axis, keepdims=True) == 0
    z -= z.mean(axis=axis, keepdims=True)
    z /= np.where(equal, 1, z.std(axis=axis, keepdims=True))
    return z.astype(float)
