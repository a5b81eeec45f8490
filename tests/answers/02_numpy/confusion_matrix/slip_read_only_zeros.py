"""Without examples the answer is one zero broadcast to all cells, which is read-only.

The learner must see:
"read-only"
"""

import numpy as np


def confusion_matrix(truth, predicted, classes):
    if truth.size != predicted.size:
        raise ValueError("lengths differ")
    if truth.size == 0:
        return np.broadcast_to(np.int64(0), (classes, classes))
    if min(truth.min(), predicted.min()) < 0 or max(truth.max(), predicted.max()) >= classes:
        raise ValueError("not a class")
    cells = truth.astype(np.int64) * classes + predicted
    return np.bincount(cells, minlength=classes**2).reshape(classes, classes)
