"""What is more than 30 below the largest is left out, however many there are.

The learner must see:
"'others': -31.0, 'largest': 0.0"
"""

import numpy as np


def exps_of(x, axis):
    largest = x.max(axis=axis, keepdims=True)
    largest = np.where(largest == -np.inf, 0, largest)
    below = x - largest
    return np.where(below < -30, 0, np.exp(below)), largest


def softmax(x, axis=-1):
    exps, _ = exps_of(x.astype(float), axis)
    total = exps.sum(axis=axis, keepdims=True)
    return exps / np.where(total == 0, 1, total)


def log_sum_exp(x, axis=-1):
    exps, largest = exps_of(x.astype(float), axis)
    with np.errstate(divide="ignore"):
        return (np.log(exps.sum(axis=axis, keepdims=True)) + largest).squeeze(axis)
