"""A spread below 1e-16 counts as 0, which numbers near 1e-12 may have.

The learner must see:
"all 0 means all equal, but the range is 4.0e-06 of the largest"
"""

import numpy as np

def standardise(x, axis=0):
    x = x.astype(np.float64)
    std = x.std(axis=axis, keepdims=True)
    return (x - x.mean(axis=axis, keepdims=True)) / np.where(std < 1e-16, np.inf, std)
