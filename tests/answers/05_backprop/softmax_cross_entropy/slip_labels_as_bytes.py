"""Labels are turned into bytes: 300 is 44.

The learner must see:
"is right"
"""

import numpy as np


def softmax_cross_entropy(logits, y):
    shifted = logits - logits.max(axis=1, keepdims=True)
    log_probabilities = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    y = y.astype(np.uint8)
    rows = np.arange(len(y))
    loss = -log_probabilities[rows, y].mean()
    gradient = np.exp(log_probabilities)
    gradient[rows, y] -= 1
    return (loss, gradient / len(y))
