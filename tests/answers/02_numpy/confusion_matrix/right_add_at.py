"""np.add.at adds for every naming of a cell."""

import numpy as np


def confusion_matrix(truth, predicted, classes):
    if len(truth) != len(predicted):
        raise ValueError("not pairs")
    for labels in (truth, predicted):
        if labels.size and not 0 <= labels.min() <= labels.max() < classes:
            raise ValueError("no class")
    matrix = np.zeros((classes, classes), dtype=np.int64)
    np.add.at(matrix, (truth, predicted), 1)
    return matrix
