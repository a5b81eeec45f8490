"""One-hot labels as wide as the largest label in the batch.

The learner must see:
"operands could not be broadcast together"
"""

import numpy as np


def softmax_cross_entropy(logits, y):
    shifted = logits - logits.max(axis=1, keepdims=True)
    log_probabilities = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    rows = np.arange(len(y))
    loss = -log_probabilities[rows, y].mean()
    gradient = np.exp(log_probabilities)
    gradient -= np.eye(y.max() + 1)[y]
    return (loss, gradient / len(y))
