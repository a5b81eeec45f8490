"""1/n is subtracted, and the probabilities stay whole.

The learner must see:
"The probabilities were not divided by n, the ones at right classes were."
"""

import numpy as np


def softmax_cross_entropy(logits, y):
    shifted = logits - logits.max(axis=1, keepdims=True)
    log_probabilities = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    rows = np.arange(len(y))
    loss = -log_probabilities[rows, y].mean()
    gradient = np.exp(log_probabilities)
    gradient[rows, y] -= 1 / len(y)
    return (loss, gradient)
