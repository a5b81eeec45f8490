"""More directions than rows are allowed.

The learner must see:
"expected a ValueError"
"""

import numpy as np


def fit(X, k):
    if k > X.shape[1]:
        raise ValueError(f"{X.shape} data have no {k} directions")
    mean = X.mean(axis=0)
    _, lengths, directions = np.linalg.svd(X - mean, full_matrices=False)
    components, sizes = (directions[:k], np.abs(directions[:k]))
    leading = (sizes > sizes.max(axis=1, keepdims=True) - 1e-09).argmax(axis=1)
    signs = np.sign(components[np.arange(len(components)), leading])
    return (mean, components * signs[:, np.newaxis], lengths[:k] ** 2 / (len(X) - 1))


def transform(X, mean, components):
    return (X - mean) @ components.T


def inverse(Z, mean, components):
    return Z @ components + mean
