"""The largest of the first three logits is subtracted.

The learner must see:
"overflow encountered in exp"
"""

import numpy as np


def softmax_cross_entropy(logits, y):
    shifted = logits - logits[:, :3].max(axis=1, keepdims=True)
    log_probabilities = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    rows = np.arange(len(y))
    loss = -log_probabilities[rows, y].mean()
    gradient = np.exp(log_probabilities)
    gradient[rows, y] -= 1
    return (loss, gradient / len(y))
