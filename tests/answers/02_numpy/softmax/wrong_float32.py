"""Arithmetic in float32, widened at the end.

The learner must see:
"softmax of [100.0, 101.0, 3.0]"
"digits were lost"
"""

import numpy as np


def softmax(x, axis=-1):
    x = x if x.dtype == np.float32 else x.astype(float)
    largest = x.max(axis=axis, keepdims=True)
    p = np.exp(x - np.where(np.isneginf(largest), 0, largest))
    return (p / np.maximum(p.sum(axis=axis, keepdims=True), 1)).astype(float)


def log_sum_exp(x, axis=-1):
    return np.logaddexp.reduce(x, axis=axis, dtype=float)
