"""Narrowed to int32 before anything is looked at.

The learner must see:
"2**32 + 1 becomes 1 in 32 bits"
"""

import numpy as np


def confusion_matrix(truth, predicted, classes):
    if truth.shape != predicted.shape:
        raise ValueError("not equally long")
    t, p = truth.astype(np.int32), predicted.astype(np.int32)
    if ((t < 0) | (t >= classes) | (p < 0) | (p >= classes)).any():
        raise ValueError("a number is no class")
    return np.bincount(t * classes + p, minlength=classes**2).reshape(classes, classes)
