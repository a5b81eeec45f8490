"""The dtype of the cells is the smallest that holds (classes - 1)**2, but the last cell is classes**2 - 1.

The learner must see:
"confusion_matrix"
"""

import numpy as np


def confusion_matrix(truth, predicted, classes):
    if len(truth) != len(predicted):
        raise ValueError("lengths differ")
    for labels in (truth, predicted):
        if len(labels) and (labels.min() < 0 or labels.max() >= classes):
            raise ValueError("not a class")
    wide = np.promote_types(np.min_scalar_type(-((classes - 1) ** 2) - 1), np.int8)
    wide = np.promote_types(wide, np.min_scalar_type(-classes))
    cells = truth.astype(wide) * wide.type(classes) + predicted.astype(wide)
    counts = np.zeros(classes * classes, dtype=np.int64)
    np.add.at(counts, cells, 1)
    return counts.reshape(classes, classes)
