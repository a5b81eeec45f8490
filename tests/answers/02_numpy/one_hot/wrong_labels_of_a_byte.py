"""Labels come back as uint8, and 299 as 43.

The learner must see:
"expected [299, 3, 128, 256], got [43, 3, 128, 0]"
"""

import numpy as np

def one_hot(labels, classes):
    hits = labels[:, np.newaxis] == np.arange(classes)
    if not hits.any(axis=1).all():
        raise ValueError("no class")
    return hits.astype(np.float64)


def labels_of(encoded):
    labels = encoded.argmax(axis=1)
    if not np.array_equal(one_hot(labels, encoded.shape[1]), encoded):
        raise ValueError("no label")
    return labels.astype(np.uint8)
