"""Counts as floats.

The learner must see:
"expected dtype int64, got float64"
"""

import numpy as np


def confusion_matrix(truth, predicted, classes):
    if truth.shape != predicted.shape:
        raise ValueError
    np.ravel_multi_index((truth, predicted), (classes, classes))
    names = np.eye(classes)
    return names[truth].T @ names[predicted]
