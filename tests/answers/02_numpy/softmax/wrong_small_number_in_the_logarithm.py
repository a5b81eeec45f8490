"""A small number is added in the logarithm.

The learner must see:
"log-sum-exp of [-inf, -inf, -inf]: expected -inf, got -27.6310211159"
"was a number added to it?"
"""

import numpy as np

def parts(x, axis):
    x = np.asarray(x, dtype=np.float64)
    top = x.max(axis=axis, keepdims=True)
    top = np.where(np.isneginf(top), 0.0, top)
    e = np.exp(x - top)
    return top, e, e.sum(axis=axis, keepdims=True)


def softmax(x, axis=-1):
    top, e, total = parts(x, axis)
    return e / np.where(total == 0, 1.0, total)


def log_sum_exp(x, axis=-1):
    top, e, total = parts(x, axis)
    with np.errstate(divide="ignore"):
        return np.squeeze(np.log(total + 1e-12) + top, axis=axis)
