"""Scores below 700 are not shifted, however many there are.

The learner must see:
"'length': 100000, 'others': 699.0"
"""

import numpy as np


def shift_of(x, axis):
    if np.abs(x).max() < 700:
        return np.zeros_like(x.max(axis=axis, keepdims=True))
    largest = x.max(axis=axis, keepdims=True)
    return np.where(largest == -np.inf, 0, largest)


def softmax(x, axis=-1):
    x = x.astype(float)
    exps = np.exp(x - shift_of(x, axis))
    total = exps.sum(axis=axis, keepdims=True)
    return exps / np.where(total == 0, 1, total)


def log_sum_exp(x, axis=-1):
    x = x.astype(float)
    shift = shift_of(x, axis)
    with np.errstate(divide="ignore"):
        return (np.log(np.exp(x - shift).sum(axis=axis, keepdims=True)) + shift).squeeze(axis)
