"""matrix[truth, predicted] += 1 loses repeats.

The learner must see:
"A 1 in place of the 2"
"matrix[truth, predicted] += 1 adds once to each cell, however often it is named"
"""

import numpy as np


def confusion_matrix(truth, predicted, classes):
    if truth.shape != predicted.shape or (np.append(truth, predicted) >= classes).any():
        raise ValueError
    if (np.append(truth, predicted) < 0).any():
        raise ValueError
    matrix = np.zeros((classes, classes), dtype=np.int64)
    matrix[truth, predicted] += 1
    return matrix
