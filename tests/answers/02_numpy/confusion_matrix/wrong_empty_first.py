"""Nothing predicted is looked at before the lengths are.

The learner must see:
"An empty array and another differ in length too."
"""

import numpy as np


def confusion_matrix(truth, predicted, classes):
    if predicted.size == 0:
        return np.zeros((classes, classes), np.int64)
    if truth.shape != predicted.shape:
        raise ValueError("not equally long")
    both = np.stack([truth, predicted]).astype(np.int64)
    if both.min() < 0 or both.max() >= classes:
        raise ValueError("a number is no class")
    return np.bincount(both[0] * classes + both[1], minlength=classes**2).reshape(classes, classes)
