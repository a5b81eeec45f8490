"""Class numbers are made in the labels' dtype, where 256 is 0 again.

The learner must see:
"['gradient']"
"Asked by many"
"""

import numpy as np


def softmax_cross_entropy(logits, y):
    n = len(y)
    rows = np.arange(n)
    shifted = logits - logits.max(axis=1, keepdims=True)
    exps = np.exp(shifted)
    sums = exps.sum(axis=1, keepdims=True)
    loss = (np.log(sums[:, 0]) - shifted[rows, y]).mean()
    hot = y[:, None] == np.arange(logits.shape[1]).astype(y.dtype)
    gradient = exps / sums - hot
    gradient /= n
    return float(loss), gradient
