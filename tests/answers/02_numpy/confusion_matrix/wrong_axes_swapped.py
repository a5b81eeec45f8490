"""Rows are what was predicted.

The learner must see:
"rows and columns are swapped"
"""

import numpy as np


def confusion_matrix(truth, predicted, classes):
    if truth.shape != predicted.shape:
        raise ValueError
    cells = np.ravel_multi_index((predicted, truth), (classes, classes))
    return np.bincount(cells, minlength=classes**2).reshape(classes, classes)
