"""Classes are counted from 1.

The learner must see:
"A 1 in column 1 for the label 2: they were counted from 1"
"""

import numpy as np


def one_hot(labels, classes):
    if not np.isin(labels, range(classes)).all():
        raise ValueError("no class")
    return np.eye(classes)[labels.astype(int) - 1]


def labels_of(encoded):
    labels = encoded.argmax(axis=1)
    if not np.array_equal(np.eye(encoded.shape[1])[labels], encoded):
        raise ValueError("not one-hot")
    return labels + 1
