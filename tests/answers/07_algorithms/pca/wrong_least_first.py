"""Eigenvectors come in ascending order.

The learner must see:
"most variance first"
"""

import numpy as np


def fit(X, k):
    if k > min(X.shape):
        raise ValueError(f"{X.shape} data have no {k} directions")
    mean = X.mean(axis=0)
    values, vectors = np.linalg.eigh(np.cov(X.T.astype(float)).reshape(X.shape[1], -1))
    lengths, directions = (np.sqrt(np.abs(values) * (len(X) - 1)), vectors.T)
    components, sizes = (directions[:k], np.abs(directions[:k]))
    leading = (sizes > sizes.max(axis=1, keepdims=True) - 1e-09).argmax(axis=1)
    signs = np.sign(components[np.arange(k), leading])
    return (mean, components * signs[:, np.newaxis], lengths[:k] ** 2 / (len(X) - 1))


def transform(X, mean, components):
    return (X - mean) @ components.T


def inverse(Z, mean, components):
    return Z @ components + mean
