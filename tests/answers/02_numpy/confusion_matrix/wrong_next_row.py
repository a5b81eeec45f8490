"""A predicted class that is none is counted in the next row.

The learner must see:
"predicted 3 is silently"
"counted as 0 in the next row"
"""

import numpy as np


def confusion_matrix(truth, predicted, classes):
    if truth.shape != predicted.shape:
        raise ValueError
    cells = truth.astype(np.int64) * classes + predicted
    if ((cells < 0) | (cells >= classes**2)).any():
        raise ValueError
    return np.bincount(cells, minlength=classes**2).reshape(classes, classes)
