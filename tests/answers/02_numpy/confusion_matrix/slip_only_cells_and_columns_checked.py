"""The true class is looked at in the number of its cell, which wraps around beyond 2**64.

The learner must see:
"but ValueError is asked"
"""

import numpy as np


def confusion_matrix(truth, predicted, classes):
    truth, predicted = truth.astype(np.int64), predicted.astype(np.int64)
    if truth.shape != predicted.shape:
        raise ValueError("lengths")
    if truth.size == 0:
        return np.zeros((classes, classes), np.int64)
    cells = truth * classes + predicted
    if cells.min() < 0 or cells.max() >= classes**2 or predicted.max() >= classes or predicted.min() < 0:
        raise ValueError("no class")
    return np.bincount(cells, minlength=classes**2).reshape(classes, classes).astype(np.int64)
