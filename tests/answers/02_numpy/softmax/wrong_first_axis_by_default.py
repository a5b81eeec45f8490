"""The sum is over the first axis unless told otherwise.

The learner must see:
"this is the result along axis 0"
"""

import numpy as np


def softmax(x, axis=0):
    x = x.astype(float)
    largest = x.max(axis=axis, keepdims=True)
    p = np.exp(x - np.where(np.isneginf(largest), 0, largest))
    return p / np.maximum(p.sum(axis=axis, keepdims=True), 1)


def log_sum_exp(x, axis=-1):
    return np.logaddexp.reduce(x, axis=axis, dtype=float)
