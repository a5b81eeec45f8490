"""A slice and a list: 1 goes from whole columns.

The learner must see:
"1 went from the columns of all labels in all rows: each row has its own."
"""

import numpy as np


def softmax_cross_entropy(logits, y):
    shifted = logits - logits.max(axis=1, keepdims=True)
    log_probabilities = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    rows = np.arange(len(y))
    loss = -log_probabilities[rows, y].mean()
    gradient = np.exp(log_probabilities)
    gradient[:, y] -= 1
    return (loss, gradient / len(y))
