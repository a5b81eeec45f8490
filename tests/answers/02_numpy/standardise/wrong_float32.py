"""Arithmetic in float32, widened at the end.

The learner must see:
"digits were lost: to float32"
"""

import numpy as np


def standardise(x, axis=0):
    if x.dtype != np.float32:
        x = x.astype(float)
    spread = x.std(axis=axis, keepdims=True)
    spread[np.ptp(x, axis=axis, keepdims=True) == 0] = 1
    return ((x - x.mean(axis=axis, keepdims=True)) / spread).astype(float)
