"""Shifted only where exp itself would be infinite, not the sum.

The learner must see:
"A sum is infinite even sooner"
"""

import numpy as np


def _shift(x, axis):
    x = x.astype(float)
    top = x.max(axis, keepdims=True)
    need = (top > 700) | (top < -700)
    return x, np.where(need & np.isfinite(top), top, 0)


def softmax(x, axis=-1):
    x, top = _shift(x, axis)
    e = np.exp(x - top)
    s = e.sum(axis, keepdims=True)
    return e / np.where(s == 0, 1, s)


def log_sum_exp(x, axis=-1):
    x, top = _shift(x, axis)
    with np.errstate(divide="ignore"):
        return np.log(np.exp(x - top).sum(axis)) + top.squeeze(axis)
