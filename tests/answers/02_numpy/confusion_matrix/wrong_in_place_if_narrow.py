"""np.asarray makes no copy of what has the dtype already.

The learner must see:
"truth belongs to the caller"
"""

import numpy as np


def confusion_matrix(truth, predicted, classes):
    if truth.shape != predicted.shape:
        raise ValueError("not equally long")
    for a in (truth, predicted):
        if ((a < 0) | (a >= classes)).any():
            raise ValueError("a number is no class")
    cells = np.asarray(truth, dtype=np.int32)
    cells *= classes
    cells += predicted
    return np.bincount(cells, minlength=classes**2).reshape(classes, classes)
