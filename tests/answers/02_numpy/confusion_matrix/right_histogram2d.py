"""A histogram of two dimensions, with one bin for each class."""

import numpy as np


def confusion_matrix(truth, predicted, classes):
    if truth.shape != predicted.shape:
        raise ValueError
    counts, _, _ = np.histogram2d(
        truth, predicted, bins=classes, range=[[-0.5, classes - 0.5]] * 2
    )
    if counts.sum() != truth.size:
        raise ValueError
    return counts.astype(np.int64)
