"""NaN is let happen, quietly, and put right afterwards; the axis is moved to the front."""

import numpy as np


def softmax(x, axis=-1):
    x = np.moveaxis(x.astype(float), axis, 0)
    with np.errstate(invalid="ignore"):
        p = np.exp(x - x.max(axis=0))
        p /= p.sum(axis=0)
    return np.moveaxis(np.nan_to_num(p), 0, axis)


def log_sum_exp(x, axis=-1):
    x = np.moveaxis(x.astype(float), axis, 0)
    largest = x.max(axis=0)
    finite = largest > -np.inf
    total = np.exp(x - np.where(finite, largest, 0.0)).sum(axis=0)
    return np.where(finite, largest + np.log(np.where(finite, total, 1)), -np.inf)
