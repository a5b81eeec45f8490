"""The pairs are numbered in 16 bits, which 300 classes overflow.

The learner must see:
"int16 ends at 32,767 and uint16"
"""

import numpy as np

def confusion_matrix(truth, predicted, classes):
    if len(truth) != len(predicted):
        raise ValueError("lengths")
    for a in (truth, predicted):
        if ((a < 0) | (a >= classes)).any():
            raise ValueError("no class")
    return np.bincount(truth.astype(np.uint16) * np.uint16(classes) + predicted.astype(np.uint16), minlength=classes**2).reshape(classes, classes)
