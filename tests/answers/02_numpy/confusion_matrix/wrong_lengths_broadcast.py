"""One label is broadcast to all the others.

The learner must see:
"numpy broadcasts a single number to all others"
"""

import numpy as np


def confusion_matrix(truth, predicted, classes):
    cells = np.ravel_multi_index((truth, predicted), (classes, classes))
    return np.bincount(cells, minlength=classes**2).reshape(classes, classes)
