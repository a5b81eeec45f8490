"""Float labels are cast, and a fraction becomes another class.

The learner must see:
"0.5 is no class. As an integer it would become one"
"""

import numpy as np


def one_hot(labels, classes):
    labels = labels.astype(int)
    if ((labels < 0) | (labels >= classes)).any():
        raise ValueError("no class")
    return np.eye(classes)[labels]


def labels_of(encoded):
    labels = encoded.argmax(axis=1)
    if not np.array_equal(np.eye(encoded.shape[1])[labels], encoded):
        raise ValueError("not one-hot")
    return labels
