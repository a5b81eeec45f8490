"""np.unique counts the numbers of the cells."""

import numpy as np


def confusion_matrix(truth, predicted, classes):
    if len(truth) != len(predicted) or not np.isin(
        np.append(truth, predicted), range(classes)
    ).all():
        raise ValueError
    matrix = np.zeros(classes * classes, np.int64)
    cells, counts = np.unique(
        np.int64(classes) * truth.astype(np.int64) + predicted, return_counts=True
    )
    matrix[cells] = counts
    return matrix.reshape(classes, -1)
