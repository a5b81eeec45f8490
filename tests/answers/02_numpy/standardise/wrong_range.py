"""Divided by the range.

The learner must see:
"divided by the range"
"""

import numpy as np


def standardise(x, axis=0):
    x = x.astype(float)
    spread = np.ptp(x, axis=axis, keepdims=True)
    return (x - x.mean(axis=axis, keepdims=True)) / np.where(spread == 0, 1, spread)
