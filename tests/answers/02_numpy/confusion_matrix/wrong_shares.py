"""Each row is divided by its sum, and the shares are cut to whole numbers.

The learner must see:
"one 0 and two 1 were predicted correctly"
"""

import numpy as np


def confusion_matrix(truth, predicted, classes):
    if truth.shape != predicted.shape:
        raise ValueError
    cells = np.ravel_multi_index((truth, predicted), (classes, classes))
    counts = np.bincount(cells, minlength=classes**2).reshape(classes, classes)
    return (counts / np.maximum(counts.sum(axis=1, keepdims=True), 1)).astype(np.int64)
