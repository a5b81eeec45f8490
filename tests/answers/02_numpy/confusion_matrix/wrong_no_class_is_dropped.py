"""Pairs with a label that is no class are left out, silently.

The learner must see:
"expected ValueError, got [[0, 1, 0], [0, 0, 0], [0, 0, 0]]"
"""

import numpy as np


def confusion_matrix(truth, predicted, classes):
    if truth.shape != predicted.shape:
        raise ValueError
    names = np.arange(classes)
    return ((truth[:, None] == names).T.astype(int)) @ (predicted[:, None] == names).astype(int)
