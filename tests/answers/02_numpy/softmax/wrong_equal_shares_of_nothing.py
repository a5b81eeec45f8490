"""A slice of -inf alone is shared out equally: -inf was replaced by a large negative number.

The learner must see:
"softmax of [-inf, -inf, -inf]: expected [0.0, 0.0, 0.0], got [0.333"
"""

import numpy as np


def softmax(x, axis=-1):
    x = np.maximum(x.astype(float), -1e9)
    p = np.exp(x - x.max(axis=axis, keepdims=True))
    return p / p.sum(axis=axis, keepdims=True)


def log_sum_exp(x, axis=-1):
    return np.logaddexp.reduce(x, axis=axis, dtype=float)
