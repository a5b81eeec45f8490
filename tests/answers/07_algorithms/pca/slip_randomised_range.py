"""Large tables by a randomised range of k + 5 directions: nearly right.

The learner must see:
"the variances"
"""

import numpy as np


def signed(components):
    for row in components:
        sizes = np.abs(row)
        if row[(sizes >= sizes.max() - 1e-9).argmax()] < 0:
            row *= -1
    return components


def directions(rows, k):
    count = len(rows)
    if min(rows.shape) > 50:
        rng = np.random.default_rng(0)
        Q = rows @ rng.normal(size=(rows.shape[1], k + 5))
        for _ in range(2):
            Q = np.linalg.qr(rows @ (rows.T @ np.linalg.qr(Q)[0]))[0]
        rows = Q @ (Q.T @ rows)
    _, s, Vt = np.linalg.svd(rows, full_matrices=False)
    return Vt[:k], s[:k] ** 2 / (count - 1)


def fit(X: np.ndarray, k: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    if k > min(X.shape):
        raise ValueError("too many directions")
    X = X.astype(np.float64)
    mean = X.mean(axis=0)
    components, variances = directions(X - mean, k)
    return mean, signed(components.copy()), variances


def transform(X: np.ndarray, mean: np.ndarray, components: np.ndarray) -> np.ndarray:
    return (X - mean) @ components.T


def inverse(Z: np.ndarray, mean: np.ndarray, components: np.ndarray) -> np.ndarray:
    return Z @ components + mean
