"""exp of the logits as they are.

The learner must see:
"logits near 1000: the loss is nan."
"exp(710) is infinite and exp(-750) is 0"
"""

import numpy as np


def softmax_cross_entropy(logits, y):
    n = len(y)
    exps = np.exp(logits)
    p = exps / exps.sum(axis=1, keepdims=True)
    loss = -np.log(p[np.arange(n), y]).mean()
    gradient = p.copy()
    gradient[np.arange(n), y] -= 1
    return loss, gradient / n
