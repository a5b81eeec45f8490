"""A Python loop over lists, as fast as one can be made.

The learner must see:
"is a loop over the examples"
"""

import numpy as np


def confusion_matrix(truth, predicted, classes):
    if truth.shape != predicted.shape:
        raise ValueError
    both = np.append(truth, predicted)
    if (both < 0).any() or (both >= classes).any():
        raise ValueError
    rows = [[0] * classes for _ in range(classes)]
    for t, p in zip(truth.tolist(), predicted.tolist()):
        rows[t][p] += 1
    return np.array(rows)
