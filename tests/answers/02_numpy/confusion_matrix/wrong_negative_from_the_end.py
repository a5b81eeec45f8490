"""A negative class is taken as an index from the end.

The learner must see:
"-1 is the last class"
"""

import numpy as np


def confusion_matrix(truth, predicted, classes):
    if truth.shape != predicted.shape:
        raise ValueError
    matrix = np.zeros((classes, classes), dtype=np.int64)
    try:
        np.add.at(matrix, (truth, predicted), 1)
    except IndexError:
        raise ValueError("no class") from None
    return matrix
