"""Bytes and float32 are widened; other integers are not.

The learner must see:
"expected dtype float64 for uint16 x"
"""

import numpy as np


def _wide(x):
    return x.astype(float) if x.dtype in (np.uint8, np.int8, np.float32) else x


def softmax(x, axis=-1):
    x = _wide(x)
    top = x.max(axis, keepdims=True)
    e = np.exp(x - np.where(np.isneginf(top), 0, top).astype(x.dtype))
    s = e.sum(axis, keepdims=True)
    return e / np.where(s == 0, 1, s)


def log_sum_exp(x, axis=-1):
    x = _wide(x)
    top = x.max(axis, keepdims=True)
    top = np.where(np.isneginf(top), 0, top).astype(x.dtype)
    with np.errstate(divide="ignore"):
        return np.log(np.exp(x - top).sum(axis)) + top.squeeze(axis)
