"""The largest of all scores is subtracted from every slice.

The learner must see:
"one largest number was subtracted from all of x"
"Each slice has its own"
"""

import numpy as np


def softmax(x, axis=-1):
    x = x.astype(float)
    largest = x.max()
    p = np.exp(x - (0 if largest == -np.inf else largest))
    with np.errstate(all="ignore"):
        total = p.sum(axis=axis, keepdims=True)
        return np.where(np.isneginf(x.max(axis=axis, keepdims=True)), 0, p / total)


def log_sum_exp(x, axis=-1):
    return np.logaddexp.reduce(x, axis=axis, dtype=float)
