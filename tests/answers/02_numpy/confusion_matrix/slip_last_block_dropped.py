"""Blocks of 100,000 are counted, and what is left over after the last full one is dropped.

The learner must see:
"n = 150001"
"is 16667, but 25000 is right"
"""

import numpy as np

BLOCK = 100_000


def confusion_matrix(truth, predicted, classes):
    if truth.shape != predicted.shape:
        raise ValueError("lengths")
    for a in (truth, predicted):
        if a.size and (a.min() < 0 or a.max() >= classes):
            raise ValueError("no class")
    cells = truth.astype(np.int64) * classes + predicted
    m = np.zeros(classes * classes, np.int64)
    for i in range(max(1, len(cells) // BLOCK)):
        m += np.bincount(cells[i * BLOCK : (i + 1) * BLOCK], minlength=classes * classes)
    return m.reshape(classes, classes)
