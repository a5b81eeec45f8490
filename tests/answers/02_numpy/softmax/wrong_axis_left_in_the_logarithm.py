"""The axis stays in the log-sum-exp.

The learner must see:
"log_sum_exp of an array (3, 4) along axis -1: expected shape (3,), got (3, 1)"
"""

import numpy as np


def softmax(x, axis=-1):
    x = x.astype(float)
    largest = x.max(axis=axis, keepdims=True)
    p = np.exp(x - np.where(np.isneginf(largest), 0, largest))
    return p / np.maximum(p.sum(axis=axis, keepdims=True), 1)


def log_sum_exp(x, axis=-1):
    return np.logaddexp.reduce(x, axis=axis, dtype=float, keepdims=True)
