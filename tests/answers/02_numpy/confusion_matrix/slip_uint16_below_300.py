"""Cells below 300 classes are numbered in uint16, though it holds those of 256 classes only.

The learner must see:
"confusion_matrix"
"""

import numpy as np


def confusion_matrix(truth, predicted, classes):
    if len(truth) != len(predicted):
        raise ValueError("lengths differ")
    for labels in (truth, predicted):
        if len(labels) and (labels.min() < 0 or labels.max() >= classes):
            raise ValueError("not a class")
    dtype = np.uint16 if classes < 300 else np.uint32
    cells = truth.astype(dtype) * dtype(classes) + predicted.astype(dtype)
    return np.bincount(cells, minlength=classes**2).reshape(classes, classes)
