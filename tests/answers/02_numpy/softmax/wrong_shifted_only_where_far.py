"""The largest score is subtracted only where it is above 720 in size.

The learner must see:
"[nan, nan, nan, nan]: exp of a large number is infinite"
"""

import numpy as np

def parts(x, axis):
    x = np.asarray(x, dtype=np.float64)
    top = x.max(axis=axis, keepdims=True)
    top = np.where((np.abs(top) < 720) | np.isneginf(top), 0.0, top)
    e = np.exp(x - top)
    return top, e, e.sum(axis=axis, keepdims=True)


def softmax(x, axis=-1):
    top, e, total = parts(x, axis)
    return e / np.where(total == 0, 1.0, total)


def log_sum_exp(x, axis=-1):
    top, e, total = parts(x, axis)
    with np.errstate(divide="ignore"):
        return np.squeeze(np.log(total) + top, axis=axis)
