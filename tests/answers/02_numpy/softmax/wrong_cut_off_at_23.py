"""No share is let below exp(-23).

The learner must see:
"almost right"
"""

import numpy as np


def _e(x, axis):
    x = x.astype(float)
    top = x.max(axis, keepdims=True)
    top = np.where(np.isfinite(top), top, 0)
    return np.where(np.isneginf(x), 0, np.exp(np.maximum(x - top, -23))), top


def softmax(x, axis=-1):
    e, _ = _e(x, axis)
    s = e.sum(axis, keepdims=True)
    return e / np.where(s == 0, 1, s)


def log_sum_exp(x, axis=-1):
    e, top = _e(x, axis)
    with np.errstate(divide="ignore"):
        return np.log(e.sum(axis)) + top.squeeze(axis)
