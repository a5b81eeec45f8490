"""Divided by the variance.

The learner must see:
"the variance was divided by: its root is the spread"
"""

import numpy as np


def standardise(x, axis=0):
    x = x.astype(float)
    spread = np.ptp(x, axis=axis, keepdims=True)
    return (x - x.mean(axis=axis, keepdims=True)) / np.where(
        spread == 0, 1, x.var(axis=axis, keepdims=True)
    )
