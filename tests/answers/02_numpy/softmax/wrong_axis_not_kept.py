"""The axis is gone from maximum and sum.

The learner must see:
"Keep the axis, with length 1, to match x"
"""

import numpy as np


def softmax(x, axis=-1):
    p = np.exp(x.astype(float) - x.max(axis=axis))
    return p / p.sum(axis=axis)


def log_sum_exp(x, axis=-1):
    return np.logaddexp.reduce(x, axis=axis, dtype=float)
