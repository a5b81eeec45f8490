"""The largest score is subtracted before the numbers are widened.

The learner must see:
"numbers were subtracted before they were widened"
"-1 is 255 in uint8"
"softmax of [100.0, 101.0, 3.0]"
"""

import numpy as np


def softmax(x, axis=-1):
    if x.dtype.kind == "f":
        x = x.astype(float)
    largest = x.max(axis=axis, keepdims=True)
    with np.errstate(all="ignore"):
        p = np.exp((x - np.where(largest == -np.inf, 0, largest).astype(x.dtype)).astype(float))
        return p / np.maximum(p.sum(axis=axis, keepdims=True), 1)


def log_sum_exp(x, axis=-1):
    return np.logaddexp.reduce(x, axis=axis, dtype=float)
