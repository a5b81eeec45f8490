"""The number of a cell is made in the dtype of the labels.

The learner must see:
"with uint8"
"25 * 26 + 25 wraps around to 163"
"""

import numpy as np


def confusion_matrix(truth, predicted, classes):
    if truth.shape != predicted.shape:
        raise ValueError
    if ((truth < 0) | (predicted < 0) | (truth >= classes) | (predicted >= classes)).any():
        raise ValueError
    return np.bincount(truth * classes + predicted, minlength=classes**2).reshape(classes, classes)
