"""A place in the flat array is row * classes + label, which is a float for uint64.

The learner must see:
"IndexError: arrays used as indices must be of integer (or boolean) type"
"""

import numpy as np


def softmax_cross_entropy(logits, y):
    n, classes = logits.shape
    rows = np.arange(n)
    z = logits - logits.max(axis=1, keepdims=True)
    e = np.exp(z)
    total = e.sum(axis=1, keepdims=True)
    logp = z - np.log(total)
    loss = float(-logp.ravel()[rows * classes + y].mean())
    grad = e / total
    grad[rows, y] -= 1
    grad /= n
    return loss, grad
