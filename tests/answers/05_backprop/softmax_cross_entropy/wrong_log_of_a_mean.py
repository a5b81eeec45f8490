"""The logarithm of the mean probability.

The learner must see:
"That is the logarithm of a mean, not a mean of logarithms."
"""

import numpy as np


def softmax_cross_entropy(logits, y):
    n = len(y)
    exps = np.exp(logits - logits.max(axis=1, keepdims=True))
    p = exps / exps.sum(axis=1, keepdims=True)
    loss = -np.log(p[np.arange(n), y].mean())
    gradient = p.copy()
    gradient[np.arange(n), y] -= 1
    return loss, gradient / n
