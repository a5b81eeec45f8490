"""Float labels are used as an index.

The learner must see:
"of the float64 labels [1.0, 0.0, 2.0]"
"A float cannot be an index, not even 2.0"
"""

import numpy as np


def one_hot(labels, classes):
    if ((labels < 0) | (labels >= classes)).any():
        raise ValueError("no class")
    return np.eye(classes)[labels]


def labels_of(encoded):
    labels = encoded.argmax(axis=1)
    if not np.array_equal(np.eye(encoded.shape[1])[labels], encoded):
        raise ValueError("not one-hot")
    return labels
