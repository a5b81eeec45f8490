"""The IndexError of add.at is let through.

The learner must see:
"expected ValueError, got IndexError"
"""

import numpy as np


def confusion_matrix(truth, predicted, classes):
    if truth.shape != predicted.shape:
        raise ValueError
    if (truth < 0).any() or (predicted < 0).any():
        raise ValueError
    matrix = np.zeros((classes, classes), dtype=np.int64)
    np.add.at(matrix, (truth, predicted), 1)
    return matrix
