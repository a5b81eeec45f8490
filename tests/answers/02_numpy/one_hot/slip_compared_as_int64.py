"""Labels are compared as int64, in which the largest uint64 is -1, the last class.

The learner must see:
"['a uint64 label of 18446744073709551615'] is a tuple"
"""

import numpy as np


def one_hot(labels, classes):
    labels = np.asarray(labels)
    if labels.dtype.kind == "f" and not (labels == np.rint(labels)).all():
        raise ValueError("no class")
    if labels.dtype.kind in "if" and (labels < 0).any() or (labels.astype(np.int64) >= classes).any():
        raise ValueError("no class")
    out = np.zeros((len(labels), classes))
    try:
        out[np.arange(len(labels)), labels.astype(np.int64)] = 1
    except IndexError as error:
        raise ValueError("no class") from error
    return out


def labels_of(encoded):
    encoded = np.asarray(encoded)
    if not (((encoded == 0) | (encoded == 1)).all() and (np.count_nonzero(encoded, axis=1) == 1).all()):
        raise ValueError("not one-hot")
    return encoded.argmax(axis=1)

