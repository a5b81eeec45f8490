"""A slice of -inf alone is looked for only where there is more than one dimension.

The learner must see:
"softmax of [-inf, -inf]: expected [0.0, 0.0], got [nan, nan]"
"""

import numpy as np

def parts(x, axis):
    x = np.asarray(x, dtype=np.float64)
    top = x.max(axis=axis, keepdims=True)
    if x.ndim > 1:
        top = np.where(np.isneginf(top), 0.0, top)
    e = np.exp(x - top)
    return top, e, e.sum(axis=axis, keepdims=True)


def softmax(x, axis=-1):
    top, e, total = parts(x, axis)
    return e / np.where(total == 0, 1.0, total)


def log_sum_exp(x, axis=-1):
    top, e, total = parts(x, axis)
    with np.errstate(divide="ignore"):
        return np.squeeze(np.log(total) + top, axis=axis)
