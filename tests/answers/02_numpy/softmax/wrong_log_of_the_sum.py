"""The logarithm of a sum that is infinite or 0.

The learner must see:
"got inf: exp of a large number is infinite, and of a very low one 0"
"""

import numpy as np


def softmax(x, axis=-1):
    x = x.astype(float)
    largest = x.max(axis=axis, keepdims=True)
    p = np.exp(x - np.where(np.isneginf(largest), 0, largest))
    return p / np.maximum(p.sum(axis=axis, keepdims=True), 1)


def log_sum_exp(x, axis=-1):
    with np.errstate(all="ignore"):
        return np.log(np.exp(x.astype(float)).sum(axis=axis))
