"""Only the right classes are looked at.

The learner must see:
"with 3 classes, truth [0, 1] and predicted [3, 1] contain a number"
"""

import numpy as np


def confusion_matrix(truth, predicted, classes):
    if truth.shape != predicted.shape:
        raise ValueError
    if ((truth < 0) | (truth >= classes)).any():
        raise ValueError
    cells = truth.astype(np.int64) * classes + predicted
    return np.bincount(cells.clip(0, classes**2 - 1), minlength=classes**2).reshape(
        classes, classes
    )
