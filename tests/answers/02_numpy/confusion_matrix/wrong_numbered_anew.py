"""The classes that came are numbered anew from 0.

The learner must see:
"the classes in the data"
"were renumbered"
"""

import numpy as np


def confusion_matrix(truth, predicted, classes):
    if truth.shape != predicted.shape:
        raise ValueError
    both = np.append(truth, predicted)
    if (both < 0).any() or (both >= classes).any():
        raise ValueError
    _, codes = np.unique(both, return_inverse=True)
    t, p = codes[: len(truth)], codes[len(truth) :]
    return np.bincount(t * classes + p, minlength=classes**2).reshape(classes, classes)
