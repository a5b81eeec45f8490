"""A row whose sum is 1 is believed.

The learner must see:
"A sum or a maximum of 1 is not enough"
"""

import numpy as np


def one_hot(labels, classes):
    encoded = labels[:, None] == np.arange(classes)
    if not encoded.any(axis=1).all():
        raise ValueError("no class")
    return encoded.astype(float)


def labels_of(encoded):
    if not (encoded.sum(axis=1) == 1).all():
        raise ValueError("not one-hot")
    return encoded.argmax(axis=1)
