"""truth *= classes changes what the caller keeps.

The learner must see:
"truth belongs to the caller: *= and += change it."
"""

import numpy as np


def confusion_matrix(truth, predicted, classes):
    if truth.shape != predicted.shape:
        raise ValueError
    if ((truth < 0) | (predicted < 0) | (truth >= classes) | (predicted >= classes)).any():
        raise ValueError
    cells = truth.astype(np.int64, copy=False)
    cells *= classes
    return np.bincount(cells + predicted, minlength=classes**2).reshape(classes, classes)
