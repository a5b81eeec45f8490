"""A loop over the classes, never over the examples."""

import numpy as np


def confusion_matrix(truth, predicted, classes):
    if len(truth) != len(predicted):
        raise ValueError("not equally long")
    if ((truth < 0) | (predicted < 0) | (truth >= classes) | (predicted >= classes)).any():
        raise ValueError("no class")
    return np.stack(
        [np.bincount(predicted[truth == t], minlength=classes) for t in range(classes)]
    ).astype(np.int64)
