"""Bytes are widened; int16 is not.

The learner must see:
"int16 ends at 32,767"
"""

import numpy as np


def confusion_matrix(truth, predicted, classes):
    if truth.shape != predicted.shape:
        raise ValueError("not equally long")
    for a in (truth, predicted):
        if ((a < 0) | (a >= classes)).any():
            raise ValueError("a number is no class")
    if truth.dtype == np.uint8:
        truth = truth.astype(np.int64)
    return np.bincount(truth * classes + predicted, minlength=classes**2).reshape(classes, classes)
