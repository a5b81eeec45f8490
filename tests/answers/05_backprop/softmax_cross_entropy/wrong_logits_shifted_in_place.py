"""The shift is taken from the logits themselves.

The learner must see:
"logits and y belong to the caller"
"""

import numpy as np


def softmax_cross_entropy(logits, y):
    logits -= logits.max(axis=1, keepdims=True)
    shifted = logits
    log_probabilities = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    rows = np.arange(len(y))
    loss = -log_probabilities[rows, y].mean()
    gradient = np.exp(log_probabilities)
    gradient[rows, y] -= 1
    return (loss, gradient / len(y))
