"""One sum for all slices.

The learner must see:
"one sum was taken over all of x"
"""

import numpy as np


def softmax(x, axis=-1):
    p = np.exp(x.astype(float) - x.max())
    return p / p.sum()


def log_sum_exp(x, axis=-1):
    return np.logaddexp.reduce(x, axis=axis, dtype=float)
