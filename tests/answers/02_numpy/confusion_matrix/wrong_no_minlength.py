"""bincount without minlength ends at the largest cell that came.

The learner must see:
"cannot reshape array"
"""

import numpy as np


def confusion_matrix(truth, predicted, classes):
    if truth.shape != predicted.shape:
        raise ValueError
    cells = np.ravel_multi_index((truth, predicted), (classes, classes))
    return np.bincount(cells).reshape(classes, classes)
