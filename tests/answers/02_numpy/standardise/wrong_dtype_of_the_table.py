"""The z-scores have the dtype of the table.

The learner must see:
"expected dtype float64 for int64 x, got int64"
"""

import numpy as np


def standardise(x, axis=0):
    spread = x.std(axis=axis, keepdims=True, dtype=float)
    spread[np.ptp(x.astype(float), axis=axis, keepdims=True) == 0] = 1
    return ((x - x.mean(axis=axis, keepdims=True, dtype=float)) / spread).astype(x.dtype)
