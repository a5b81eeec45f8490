"""As many columns as the largest label says.

The learner must see:
"one column for each class, even if no label has it"
"""

import numpy as np


def one_hot(labels, classes):
    if not np.isin(labels, range(classes)).all():
        raise ValueError("no class")
    labels = labels.astype(int)
    return np.eye(labels.max(initial=-1) + 1)[labels]


def labels_of(encoded):
    labels = encoded.argmax(axis=1)
    if not np.array_equal(np.eye(encoded.shape[1])[labels], encoded):
        raise ValueError("not one-hot")
    return labels
