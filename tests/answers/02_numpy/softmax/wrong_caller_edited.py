"""The largest score is subtracted in place.

The learner must see:
"x belongs to the caller. It was"
"-=, out=x and assigning to x[...] change it"
"""

import numpy as np


def softmax(x, axis=-1):
    x = np.asarray(x, dtype=float)
    largest = x.max(axis=axis, keepdims=True)
    x -= np.where(np.isneginf(largest), 0, largest)
    p = np.exp(x)
    return p / np.maximum(p.sum(axis=axis, keepdims=True), 1)


def log_sum_exp(x, axis=-1):
    return np.logaddexp.reduce(x, axis=axis, dtype=float)
