"""What was subtracted is not added again.

The learner must see:
"what you subtracted is missing in the result"
"""

import numpy as np


def softmax(x, axis=-1):
    x = x.astype(float)
    largest = x.max(axis=axis, keepdims=True)
    p = np.exp(x - np.where(np.isneginf(largest), 0, largest))
    return p / np.maximum(p.sum(axis=axis, keepdims=True), 1)


def log_sum_exp(x, axis=-1):
    x = x.astype(float)
    with np.errstate(all="ignore"):
        return np.log(np.exp(x - x.max(axis=axis, keepdims=True)).sum(axis=axis))
