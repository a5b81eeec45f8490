"""-inf less -inf in a slice of -inf alone.

The learner must see:
"softmax of [-inf, -inf, -inf]: expected [0.0, 0.0, 0.0], got [nan, nan, nan]"
"-inf minus -inf is NaN"
"""

import numpy as np


def softmax(x, axis=-1):
    with np.errstate(all="ignore"):
        p = np.exp(x.astype(float) - x.max(axis=axis, keepdims=True))
        return p / p.sum(axis=axis, keepdims=True)


def log_sum_exp(x, axis=-1):
    return np.logaddexp.reduce(x, axis=axis, dtype=float)
