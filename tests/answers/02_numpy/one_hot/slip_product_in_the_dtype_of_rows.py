"""The columns are multiplied in the dtype of the rows, and int8 ends at 127.

The learner must see:
"is 43, but 299 is right"
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
    if not (((encoded == 0) | (encoded == 1)).all() and (np.count_nonzero(encoded, axis=1) == 1).all()):
        raise ValueError("not one-hot")
    kind = np.int64 if encoded.dtype.kind in "fb" else encoded.dtype
    return (encoded.astype(kind) @ np.arange(encoded.shape[1]).astype(kind)).astype(kind)
