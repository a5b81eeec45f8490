"""The classes are those that came; the argument is ignored.

The learner must see:
"expected shape (4, 4), got (3, 3)"
"classes were counted in the data"
"""

import numpy as np


def confusion_matrix(truth, predicted, classes):
    if truth.shape != predicted.shape or np.any(np.append(truth, predicted) < 0):
        raise ValueError
    if np.any(np.append(truth, predicted) >= classes):
        raise ValueError
    k = max(truth.max(initial=0), predicted.max(initial=0)) + 1
    return np.bincount(truth * k + predicted, minlength=k * k).reshape(k, k)
