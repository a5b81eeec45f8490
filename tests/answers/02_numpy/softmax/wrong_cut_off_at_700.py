"""Scores are cut off at 700.

The learner must see:
"got [0.25, 0.25, 0.25, 0.25]: equal shares of unequal scores: were the scores clipped"
"""

import numpy as np

def parts(x, axis):
    x = np.asarray(x, dtype=np.float64)
    x = np.clip(x, -700, 700)
    top = 0.0
    e = np.exp(x - top)
    return top, e, e.sum(axis=axis, keepdims=True)


def softmax(x, axis=-1):
    top, e, total = parts(x, axis)
    return e / np.where(total == 0, 1.0, total)


def log_sum_exp(x, axis=-1):
    top, e, total = parts(x, axis)
    with np.errstate(divide="ignore"):
        return np.squeeze(np.log(total) + top, axis=axis)
