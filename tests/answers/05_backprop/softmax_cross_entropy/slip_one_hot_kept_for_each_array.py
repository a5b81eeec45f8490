"""The one-hot matrix is kept by the array of labels, whatever labels it holds now.

The learner must see:
"['gradient of the same arrays with other numbers']"
"""

import numpy as np

_HOT = {}


def softmax_cross_entropy(logits, y):
    n, classes = logits.shape
    rows = np.arange(n)
    z = logits - logits.max(axis=1, keepdims=True)
    e = np.exp(z)
    total = e.sum(axis=1, keepdims=True)
    logp = z - np.log(total)
    loss = float(-logp[rows, y].mean())
    grad = e / total
    key = id(y), logits.shape
    if key not in _HOT:
        _HOT[key] = y, np.eye(classes)[y]
    grad -= _HOT[key][1]
    grad /= n
    return loss, grad
