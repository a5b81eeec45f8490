"""What is within 1e-10 of a whole number counts as it.

The learner must see:
"1.0000000000000002 is no class"
"""

import numpy as np


def one_hot(labels, classes):
    whole = np.rint(labels)
    if not np.isclose(labels, whole, rtol=0, atol=1e-10).all() or np.isinf(labels).any():
        raise ValueError("no class")
    if ((whole < 0) | (whole >= classes)).any():
        raise ValueError("no class")
    return np.eye(classes)[whole.astype(int)]


def labels_of(encoded):
    e = encoded.astype(float)
    near1 = np.isclose(e, 1, rtol=0, atol=1e-10)
    near0 = np.isclose(e, 0, rtol=0, atol=1e-10)
    if not ((near1 | near0).all() and (near1.sum(axis=1) == 1).all()):
        raise ValueError("not one-hot")
    return near1.argmax(axis=1)
