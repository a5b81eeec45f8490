"""A spread up to a millionth of the mean counts as 0; the contract speaks of the range.

The learner must see:
"all 0 means all equal, but the range is 1.0e-06 of the largest, and 1e-6 is enough"
"""

import numpy as np

def standardise(x, axis=0):
    x = x.astype(np.float64)
    mean, std = x.mean(axis=axis, keepdims=True), x.std(axis=axis, keepdims=True)
    return (x - mean) / np.where(std <= 1e-6 * np.abs(mean), np.inf, std)
