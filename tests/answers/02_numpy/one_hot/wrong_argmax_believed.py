"""argmax, whatever the row is.

The learner must see:
"labels_of([[0.0, 0.0, 1.0], [0.0, 0.0, 0.0], [0.0, 1.0, 0.0]]): expected ValueError, got [2, 0, 1]"
"among zeros the first"
"""

import numpy as np


def one_hot(labels, classes):
    encoded = labels[:, None] == np.arange(classes)
    if not encoded.any(axis=1).all():
        raise ValueError("no class")
    return encoded.astype(float)


def labels_of(encoded):
    return encoded.argmax(axis=1)
