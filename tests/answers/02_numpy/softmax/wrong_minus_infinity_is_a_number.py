"""-inf becomes the lowest number that a score may have.

The learner must see:
"equal shares of unequal scores"
"""

import numpy as np


def softmax(x, axis=-1):
    x = x.astype(float)
    nothing = np.isneginf(x).all(axis, keepdims=True)
    x = np.maximum(x, -1e6)
    e = np.exp(x - x.max(axis, keepdims=True))
    return np.where(nothing, 0, e / e.sum(axis, keepdims=True))


def log_sum_exp(x, axis=-1):
    x = x.astype(float)
    nothing = np.isneginf(x).all(axis)
    x = np.maximum(x, -1e6)
    top = x.max(axis, keepdims=True)
    out = np.log(np.exp(x - top).sum(axis)) + top.squeeze(axis)
    return np.where(nothing, -np.inf, out)
