"""Entries count as equal only within 1e-14: enough for rounding, less than 1e-9.

The learner must see:
"or the first of those within 1e-9 of it"
"""

import numpy as np


def fit(X: np.ndarray, k: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    X = np.array(X, dtype=np.float64)
    n, d = X.shape
    if k > min(n, d):
        raise ValueError(f"{k} directions of {n} rows and {d} columns")
    mean = X.mean(axis=0)
    _, s, Vt = np.linalg.svd(X - mean, full_matrices=False)
    components, variances = Vt[:k], s[:k] ** 2 / (n - 1)
    size = np.abs(components)
    first = (size >= size.max(axis=1, keepdims=True) - 1e-14).argmax(axis=1)
    signs = np.sign(components[np.arange(k), first])
    return mean, components * signs[:, np.newaxis], variances


def transform(X: np.ndarray, mean: np.ndarray, components: np.ndarray) -> np.ndarray:
    return (X - mean) @ components.T


def inverse(Z: np.ndarray, mean: np.ndarray, components: np.ndarray) -> np.ndarray:
    return Z @ components + mean
