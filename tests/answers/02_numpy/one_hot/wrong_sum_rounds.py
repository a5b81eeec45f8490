"""Largest 1, smallest 0, sum 1: but sums round.

The learner must see:
"a sum loses 1e-17 next to 1"
"""

import numpy as np


def one_hot(labels, classes):
    if not np.isin(labels, np.arange(classes)).all():
        raise ValueError("no class")
    return np.eye(classes)[labels.astype(int)]


def labels_of(encoded):
    good = (encoded.sum(axis=1) == 1) & (encoded.max(axis=1) == 1) & (encoded.min(axis=1) >= 0)
    if not good.all():
        raise ValueError("not one-hot")
    return encoded.argmax(axis=1)
