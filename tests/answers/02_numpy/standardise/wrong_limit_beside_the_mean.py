"""A spread up to a millionth of the mean counts as 0; the contract speaks of the range.

The learner must see:
"0 throughout says that all are equal. Beside the largest they differ by 1.0e-06, and 1e-6 is enough"
"""

import numpy as np

def standardise(x, axis=0):
    x = x.astype(np.float64)
    mean, std = x.mean(axis=axis, keepdims=True), x.std(axis=axis, keepdims=True)
    return (x - mean) / np.where(std <= 1e-6 * np.abs(mean), np.inf, std)
