"""One largest logit is subtracted from all rows.

The learner must see:
"One largest logit was subtracted from all rows"
"""

import numpy as np


def softmax_cross_entropy(logits, y):
    shifted = logits - logits.max()
    log_probabilities = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    rows = np.arange(len(y))
    loss = -log_probabilities[rows, y].mean()
    gradient = np.exp(log_probabilities)
    gradient[rows, y] -= 1
    return (loss, gradient / len(y))
