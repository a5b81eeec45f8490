"""An index too high is left to raise what it likes.

The learner must see:
"expected ValueError, got IndexError"
"A label that is too large raises IndexError"
"""

import numpy as np


def one_hot(labels, classes):
    if (labels < 0).any() or (labels % 1 != 0).any():
        raise ValueError("no class")
    return np.eye(classes)[labels.astype(int)]


def labels_of(encoded):
    labels = encoded.argmax(axis=1)
    if not np.array_equal(np.eye(encoded.shape[1])[labels], encoded):
        raise ValueError("not one-hot")
    return labels
