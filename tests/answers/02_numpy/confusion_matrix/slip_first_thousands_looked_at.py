"""Only the first 4,096 numbers are looked at, and a cell beyond the last is made the last.

The learner must see:
"but ValueError is asked"
"fault = 'true'"
"""

import numpy as np


def confusion_matrix(truth, predicted, classes):
    if len(truth) != len(predicted):
        raise ValueError("lengths")
    for a in (truth, predicted):
        # one pass over the sorted ends of a sample: enough for labels
        if len(a) and (a[:4096].min() < 0 or a[:4096].max() >= classes):
            raise ValueError("no class")
    cells = truth.astype(np.int64) * classes + predicted
    counts = np.bincount(np.clip(cells, 0, classes**2 - 1), minlength=classes**2)
    return counts[: classes**2].reshape(classes, classes).astype(np.int64)
