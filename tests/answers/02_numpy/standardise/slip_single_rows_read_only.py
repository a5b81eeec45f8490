"""A slice of one number is answered by a broadcast 0, which nobody can write to.

The learner must see:
"what standardise returns is read-only, and the caller may write into it"
"""

import numpy as np


def standardise(x, axis=0):
    if x.shape[axis] == 1:
        return np.broadcast_to(np.float64(0), x.shape)
    x = x.astype(float)
    centred = x - x.mean(axis=axis, keepdims=True)
    spread = x.std(axis=axis, keepdims=True)
    constant = np.ptp(x, axis=axis, keepdims=True) == 0
    return np.where(constant, 0, centred / np.where(constant, 1, spread))
