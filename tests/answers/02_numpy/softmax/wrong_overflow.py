"""exp of the scores as they are.

The learner must see:
"nan, nan, nan]: exp of a large number is infinite"
"""

import numpy as np


def softmax(x, axis=-1):
    x = x.astype(float)
    with np.errstate(all="ignore"):
        p = np.exp(x)
        total = p.sum(axis=axis, keepdims=True)
        return np.where(np.isneginf(x.max(axis=axis, keepdims=True)), 0, p / total)


def log_sum_exp(x, axis=-1):
    return np.logaddexp.reduce(x, axis=axis, dtype=float)
