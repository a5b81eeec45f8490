"""In blocks, where the sum so far is not scaled down when a larger score comes.

The learner must see:
"'length': 3000, 'others': "
"""

import numpy as np


def softmax(x, axis=-1):
    x = x.astype(float)
    largest = x.max(axis=axis, keepdims=True)
    exps = np.exp(x - np.where(largest == -np.inf, 0, largest))
    total = exps.sum(axis=axis, keepdims=True)
    return exps / np.where(total == 0, 1, total)


def log_sum_exp(x, axis=-1):
    x = np.moveaxis(x.astype(float), axis, -1)
    largest = np.full(x.shape[:-1], -np.inf)
    total = np.zeros(x.shape[:-1])
    for start in range(0, x.shape[-1], 1024):
        block = x[..., start : start + 1024]
        largest = np.maximum(largest, block.max(axis=-1))
        shift = np.where(largest == -np.inf, 0, largest)
        total = total + np.exp(block - shift[..., np.newaxis]).sum(axis=-1)
    with np.errstate(divide="ignore"):
        return np.log(total) + shift
