"""The loss is a sum; the gradient that of a mean.

The learner must see:
"That is the sum over the samples: take the mean."
"""

import numpy as np


def softmax_cross_entropy(logits, y):
    shifted = logits - logits.max(axis=1, keepdims=True)
    log_probabilities = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    rows = np.arange(len(y))
    loss = -log_probabilities[rows, y].sum()
    gradient = np.exp(log_probabilities)
    gradient[rows, y] -= 1
    return (loss, gradient / len(y))
