"""A row whose largest number is 1 is believed.

The learner must see:
"The row [0, 1, 1] is not one 1 and zeros"
"""

import numpy as np


def one_hot(labels, classes):
    encoded = labels[:, None] == np.arange(classes)
    if not encoded.any(axis=1).all():
        raise ValueError("no class")
    return encoded.astype(float)


def labels_of(encoded):
    if not (encoded.max(axis=1) == 1).all():
        raise ValueError("not one-hot")
    return encoded.argmax(axis=1)
