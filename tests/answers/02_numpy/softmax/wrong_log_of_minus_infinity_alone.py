"""-inf less -inf in the logarithm's slice.

The learner must see:
"log-sum-exp of [-inf, -inf, -inf]: expected -inf, got nan: -inf minus -inf is NaN"
"""

import numpy as np


def softmax(x, axis=-1):
    x = x.astype(float)
    largest = x.max(axis=axis, keepdims=True)
    p = np.exp(x - np.where(np.isneginf(largest), 0, largest))
    return p / np.maximum(p.sum(axis=axis, keepdims=True), 1)


def log_sum_exp(x, axis=-1):
    x = x.astype(float)
    largest = x.max(axis=axis, keepdims=True)
    with np.errstate(all="ignore"):
        return np.log(np.exp(x - largest).sum(axis=axis)) + largest.squeeze(axis)
