"""A Python loop over the examples.

The learner must see:
"there "
"is a loop over the examples"
"times as slow as sorting all pairs"
"""

import numpy as np


def confusion_matrix(truth, predicted, classes):
    matrix = np.zeros((classes, classes), dtype=np.int64)
    for t, p in zip(truth, predicted, strict=True):
        if not (0 <= t < classes and 0 <= p < classes):
            raise ValueError
        matrix[t, p] += 1
    return matrix
