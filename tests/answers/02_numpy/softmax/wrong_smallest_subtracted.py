"""The smallest score is subtracted instead of the largest.

The learner must see:
"the smallest number was subtracted, so exp is infinite"
"""

import numpy as np


def softmax(x, axis=-1):
    x = x.astype(float)
    with np.errstate(all="ignore"):
        p = np.exp(x - x.min(axis=axis, keepdims=True))
        p = p / p.sum(axis=axis, keepdims=True)
    return np.where(np.isneginf(x), 0, p)


def log_sum_exp(x, axis=-1):
    return np.logaddexp.reduce(x, axis=axis, dtype=float)
