"""log(0) is taken, with numpy's warning, and replaced later.

The learner must see:
"FloatingPointError: divide by zero encountered in log"
"""

import numpy as np


def softmax_cross_entropy(logits, y):
    n, classes = logits.shape
    rows = np.arange(n)
    z = logits - logits.max(axis=1, keepdims=True)
    e = np.exp(z)
    total = e.sum(axis=1, keepdims=True)
    logp = np.log(e / total)
    logp = np.where(np.isfinite(logp), logp, z - np.log(total))
    loss = float(-logp[rows, y].mean())
    grad = e / total
    grad[rows, y] -= 1
    grad /= n
    return loss, grad
