"""Axis 0 is taken for "the rows, each by itself".

The learner must see:
"these are the z-scores along axis 1"
"""

import numpy as np


def standardise(x, axis=0):
    x = x.astype(float)
    axis = x.ndim - 1 - axis % x.ndim
    spread = x.std(axis=axis, keepdims=True)
    spread[np.ptp(x, axis=axis, keepdims=True) == 0] = 1
    return (x - x.mean(axis=axis, keepdims=True)) / spread
