"""Only the first thousand labels are looked at.

The learner must see:
"size = (5000, 3)"
"wrong = True"
"""

import numpy as np


def one_hot(labels, classes):
    labels = np.asarray(labels)
    for label in labels[:1000].tolist():
        if label not in range(classes):
            raise ValueError("no class")
    out = np.zeros((len(labels), classes))
    out[np.arange(len(labels)), labels.astype(np.int64)] = 1
    return out


def labels_of(encoded):
    encoded = np.asarray(encoded)
    if not (((encoded == 0) | (encoded == 1)).all() and (np.count_nonzero(encoded, axis=1) == 1).all()):
        raise ValueError("not one-hot")
    return encoded.argmax(axis=1)

