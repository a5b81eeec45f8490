"""One-hot rows, and a matrix product that counts."""

import numpy as np


def confusion_matrix(truth, predicted, classes):
    (n,), (m,) = truth.shape, predicted.shape
    both = np.concatenate([truth, predicted])
    if n != m or np.any(both >= classes) or np.any(both < 0):
        raise ValueError
    names = np.arange(classes)
    right = (truth[:, None] == names).astype(float)
    said = (predicted[:, None] == names).astype(float)
    return (right.T @ said).round().astype(int)
