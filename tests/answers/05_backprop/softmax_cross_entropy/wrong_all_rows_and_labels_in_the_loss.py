"""A slice and a list: the loss reads all labels in all rows.

The learner must see:
"All labels were read in all rows: each has its own."
"""

import numpy as np


def softmax_cross_entropy(logits, y):
    shifted = logits - logits.max(axis=1, keepdims=True)
    log_probabilities = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    rows = np.arange(len(y))
    loss = -log_probabilities[:, y].mean()
    gradient = np.exp(log_probabilities)
    gradient[rows, y] -= 1
    return (loss, gradient / len(y))
