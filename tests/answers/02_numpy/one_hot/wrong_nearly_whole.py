"""A label that is nearly whole is rounded.

The learner must see:
"one_hot([2.0, 1.99999999, 0.0], 3): expected ValueError"
"Rounding or np.isclose would take 1.99999999 for 2"
"""

import numpy as np

def one_hot(labels, classes):
    if not np.isfinite(labels).all() or not np.allclose(labels, np.round(labels)):
        raise ValueError
    labels = np.round(labels).astype(np.int64)
    if ((labels < 0) | (labels >= classes)).any():
        raise ValueError
    return np.eye(classes)[labels]

def labels_of(encoded):
    labels = encoded.argmax(axis=1)
    if not np.array_equal(one_hot(labels, encoded.shape[1]), encoded):
        raise ValueError("no label")
    return labels
