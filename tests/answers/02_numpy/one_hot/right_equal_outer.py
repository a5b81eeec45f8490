"""np.equal.outer for both ways, in Fortran order; the sorted row has to be zeros and a one."""

import numpy as np


def one_hot(labels, classes):
    out = np.equal.outer(np.arange(classes), labels).T.astype("f8")
    if out.sum() != len(labels):
        raise ValueError("no class")
    return out


def labels_of(encoded):
    last = np.arange(encoded.shape[1]) == encoded.shape[1] - 1
    if not (np.sort(encoded, axis=1) == last).all():
        raise ValueError("not one-hot")
    return np.argmax(encoded, axis=-1)
