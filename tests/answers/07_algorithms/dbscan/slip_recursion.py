"""Clusters grow by recursion: a long chain is too deep.

The learner must see:
"RecursionError"
"""

import numpy as np


def close(X: np.ndarray, eps: float) -> np.ndarray:
    X = X.astype(np.float64)
    squares = (X**2).sum(axis=1)
    return squares[:, np.newaxis] + squares - 2 * X @ X.T <= float(eps) ** 2


def core_rows(X: np.ndarray, eps: float, min_rows: int) -> np.ndarray:
    return close(X, eps).sum(axis=1) >= min_rows


def dbscan(X: np.ndarray, eps: float, min_rows: int) -> np.ndarray:
    near = close(X, eps)
    core = near.sum(axis=1) >= min_rows
    labels = np.full(len(X), -1)
    number = 0
    for row in range(len(X)):
        if not core[row] or labels[row] >= 0:
            continue
        grow(row, number, near, core, labels)
        number += 1
    for row in np.flatnonzero(~core):
        beside = labels[near[row] & core]
        if len(beside):
            labels[row] = beside.min()
    return labels


def grow(row, number, near, core, labels):
    labels[row] = number
    for other in np.flatnonzero(near[row] & core):
        if labels[other] < 0:
            grow(other, number, near, core, labels)
