"""A -0.0 is refused by its sign, though it is equal to 0.

The learner must see:
"['a float32 label of -0.0'] is a str: 'ValueError'"
"""

import numpy as np


def one_hot(labels, classes):
    labels = np.asarray(labels)
    as_float = labels.astype(np.float64)
    if np.signbit(as_float).any() or not (as_float < classes).all() or (as_float % 1 != 0).any():
        raise ValueError("no class")
    out = np.zeros((len(labels), classes))
    out[np.arange(len(labels)), labels.astype(np.int64)] = 1
    return out


def labels_of(encoded):
    encoded = np.asarray(encoded)
    if not (((encoded == 0) | (encoded == 1)).all() and (np.count_nonzero(encoded, axis=1) == 1).all()):
        raise ValueError("not one-hot")
    return encoded.argmax(axis=1)

