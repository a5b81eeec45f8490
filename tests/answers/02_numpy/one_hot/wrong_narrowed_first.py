"""Labels are cut to 16 bits, cells to 8, before they are looked at.

The learner must see:
"2**16 and 2**32 become 0 in 8, 16 or 32 bits"
"""

import numpy as np


def one_hot(labels, classes):
    if labels.dtype.kind == "f" and not (labels % 1 == 0).all():
        raise ValueError("fraction")
    labels = labels.astype(np.int16)
    if ((labels < 0) | (labels >= classes)).any():
        raise ValueError("no class")
    return np.eye(classes)[labels]


def labels_of(encoded):
    if encoded.dtype.kind == "f" and not (encoded % 1 == 0).all():
        raise ValueError("fraction")
    e = encoded.astype(np.int8)
    if not (np.isin(e, [0, 1]).all() and (e.sum(axis=1) == 1).all()):
        raise ValueError("not one-hot")
    return e.argmax(axis=1)
