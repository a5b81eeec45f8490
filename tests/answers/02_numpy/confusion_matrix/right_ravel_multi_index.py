"""np.ravel_multi_index numbers the cells, and refuses what is no class."""

import numpy as np


def confusion_matrix(truth, predicted, classes):
    if truth.shape != predicted.shape:
        raise ValueError("not pairs")
    shape = classes, classes
    cells = np.ravel_multi_index((truth, predicted), shape)
    counts = np.bincount(cells, minlength=classes * classes)
    return counts.reshape(shape).astype("int64")
