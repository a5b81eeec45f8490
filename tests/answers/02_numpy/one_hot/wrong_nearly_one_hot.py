"""Rows are compared by allclose.

The learner must see:
"The row [0, 0.999999, 0] is not one 1"
"What np.isclose takes for 1 or 0 may be another number"
"""

import numpy as np

def one_hot(labels, classes):
    hits = labels[:, np.newaxis] == np.arange(classes)
    if not hits.any(axis=1).all():
        raise ValueError("no class")
    return hits.astype(np.float64)


def labels_of(encoded):
    if not np.allclose(one_hot(encoded.argmax(axis=1), encoded.shape[1]), encoded):
        raise ValueError
    return encoded.argmax(axis=1)
