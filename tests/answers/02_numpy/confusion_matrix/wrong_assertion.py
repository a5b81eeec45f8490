"""Labels are checked by assert.

The learner must see:
"expected ValueError, got AssertionError: no class"
"""

import numpy as np

def confusion_matrix(truth, predicted, classes):
    if len(truth) != len(predicted):
        raise ValueError("lengths")
    for a in (truth, predicted):
        if ((a < 0) | (a >= classes)).any():
            assert False, "no class"
    return np.bincount(truth.astype(np.int64) * classes + predicted, minlength=classes**2).reshape(classes, classes)
