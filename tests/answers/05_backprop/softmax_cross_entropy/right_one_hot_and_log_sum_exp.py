"""One-hot labels, and log-sum-exp by logaddexp."""

import numpy as np


def softmax_cross_entropy(logits, y):
    n, classes = logits.shape
    hot = (y[:, None] == np.arange(classes)).astype(float)
    normaliser = np.logaddexp.reduce(logits, axis=1)
    loss = float(np.mean(normaliser - (hot * logits).sum(axis=1)))
    return loss, (np.exp(logits - normaliser[:, None]) - hot) / n
