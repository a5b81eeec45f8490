"""A spread below 1e-13 counts as 0.

The learner must see:
"all 0 means all equal, but the range is"
"""

import numpy as np

def standardise(x, axis=0):
    x = x.astype(np.float64)
    std = x.std(axis=axis, keepdims=True)
    return (x - x.mean(axis=axis, keepdims=True)) / np.where(std < 1e-13, np.inf, std)
