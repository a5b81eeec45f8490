"""The work is done on what reshape gives: a copy, if columns lie together in memory.

The learner must see:
"column by column"
"""

import numpy as np


def softmax(x, axis=-1):
    if axis % x.ndim != x.ndim - 1:
        last = np.ascontiguousarray(np.moveaxis(x, axis, -1))
        return np.moveaxis(softmax(last), -1, axis)
    p = x.astype(float)
    rows = p.reshape(-1, p.shape[-1])
    largest = rows.max(axis=1, keepdims=True)
    rows -= np.where(largest == -np.inf, 0, largest)
    np.exp(rows, out=rows)
    total = rows.sum(axis=1, keepdims=True)
    rows /= np.where(total == 0, 1, total)
    return p


def log_sum_exp(x, axis=-1):
    x = x.astype(float)
    largest = x.max(axis=axis, keepdims=True)
    largest = np.where(largest == -np.inf, 0, largest)
    with np.errstate(divide="ignore"):
        return (np.log(np.exp(x - largest).sum(axis=axis, keepdims=True)) + largest).squeeze(axis)
