"""Counter counts the pairs of two lists."""

import numpy as np

def confusion_matrix(truth, predicted, classes):
    if len(truth) != len(predicted):
        raise ValueError("lengths")
    for a in (truth, predicted):
        if ((a < 0) | (a >= classes)).any():
            raise ValueError("no class")
    from collections import Counter
    m = np.zeros((classes, classes), np.int64)
    for (t, p), c in Counter(zip(truth.tolist(), predicted.tolist())).items():
        m[t, p] = c
    return m
