"""There are as many ones as rows, but not one in each.

The learner must see:
"but the first none and the second two: count per row"
"""

import numpy as np


def one_hot(labels, classes):
    encoded = labels[:, None] == np.arange(classes)
    if not encoded.any(axis=1).all():
        raise ValueError("no class")
    return encoded.astype(float)


def labels_of(encoded):
    if not np.isin(encoded, (0, 1)).all() or encoded.sum() != len(encoded):
        raise ValueError("not one-hot")
    return encoded.argmax(axis=1)
