"""1e-12 is added against log(0).

The learner must see:
"expected the loss 25, got 13.8"
"Was a small number added, or a limit set, before the log?"
"""

import numpy as np


def softmax_cross_entropy(logits, y):
    n = len(y)
    exps = np.exp(logits - logits.max(axis=1, keepdims=True))
    p = exps / exps.sum(axis=1, keepdims=True)
    loss = -np.log(p[np.arange(n), y] + 1e-12).mean()
    gradient = p.copy()
    gradient[np.arange(n), y] -= 1
    return loss, gradient / n
