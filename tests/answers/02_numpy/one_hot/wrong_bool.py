"""The comparison itself is returned.

The learner must see:
"expected dtype float64, got bool"
"""

import numpy as np


def one_hot(labels, classes):
    encoded = labels[:, None] == np.arange(classes)
    if not encoded.any(axis=1).all():
        raise ValueError("no class")
    return encoded


def labels_of(encoded):
    labels = encoded.argmax(axis=1)
    if not np.array_equal(np.eye(encoded.shape[1])[labels], encoded):
        raise ValueError("not one-hot")
    return labels
