"""The SVD of columns of centred data; einsum for the rest."""

import numpy as np


def fit(X, k):
    if min(X.shape) < k:
        raise ValueError(k)
    mean = np.add.reduce(X, axis=0, dtype=float) / len(X)
    U, s, _ = np.linalg.svd((X - mean).T, full_matrices=False)
    components = np.ascontiguousarray(U.T[:k])
    sizes = np.abs(components)
    largest = np.isclose(sizes, sizes.max(axis=1, keepdims=True), rtol=0, atol=1e-9)
    lead = np.take_along_axis(components, largest.argmax(axis=1)[:, None], axis=1)
    return mean, np.where(lead < 0, -components, components), np.square(s[:k]) / (X.shape[0] - 1)


def transform(X, mean, components):
    return np.einsum("nd,kd->nk", X - mean, components)


def inverse(Z, mean, components):
    return np.einsum("nk,kd->nd", Z, components) + mean
