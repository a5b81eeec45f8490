"""Eigenvectors of the covariance matrix, turned round."""

import numpy as np


def fit(X, k):
    n, d = X.shape
    if k > n or k > d:
        raise ValueError("too many directions")
    data = X.astype(float)
    mean = data.mean(axis=0)
    covariance = (data - mean).T @ (data - mean) / (n - 1)
    values, vectors = np.linalg.eigh(covariance)
    components = vectors[:, ::-1].T[:k].copy()
    for direction in components:
        sizes = np.abs(direction)
        lead = next(i for i in range(d) if sizes[i] >= sizes.max() - 1e-9)
        if direction[lead] < 0:
            direction *= -1
    return mean, components, np.maximum(values[::-1][:k], 0)


def transform(X, mean, components):
    return np.dot(X.astype(float) - mean, components.T)


def inverse(Z, mean, components):
    return mean + np.dot(Z, components)
