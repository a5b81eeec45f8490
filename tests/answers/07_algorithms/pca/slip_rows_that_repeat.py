"""Rows that repeat count once.

The learner must see:
"expected finite numbers"
"""

import numpy as np


def fit(X, k):
    if k > min(X.shape):
        raise ValueError(f"{X.shape} data have no {k} directions")
    X = np.unique(X, axis=0) if len(X) > 8 else X
    mean = X.mean(axis=0)
    _, lengths, directions = np.linalg.svd(X - mean, full_matrices=False)
    components, sizes = (directions[:k], np.abs(directions[:k]))
    leading = (sizes > sizes.max(axis=1, keepdims=True) - 1e-09).argmax(axis=1)
    signs = np.sign(components[np.arange(k), leading])
    return (mean, components * signs[:, np.newaxis], lengths[:k] ** 2 / (len(X) - 1))


def transform(X, mean, components):
    return (X - mean) @ components.T


def inverse(Z, mean, components):
    return Z @ components + mean
