"""Cells are narrowed to 32 bits before they are looked at.

The learner must see:
"['a int64 cell of 4294967296'] is a tuple"
"""

import numpy as np


def one_hot(labels, classes):
    labels = np.asarray(labels)
    if not np.isin(labels, np.arange(classes)).all():
        raise ValueError("no class")
    out = np.zeros((len(labels), classes))
    out[np.arange(len(labels)), labels.astype(np.int64)] = 1
    return out



def labels_of(encoded):
    encoded = np.asarray(encoded)
    if encoded.dtype.kind != "f":
        encoded = encoded.astype(np.int32)
    if not (((encoded == 0) | (encoded == 1)).all() and (np.count_nonzero(encoded, axis=1) == 1).all()):
        raise ValueError("not one-hot")
    return encoded.argmax(axis=1)
