"""Neighbours are counted in uint8: 256 are none.

The learner must see:
"n = 256"
"""

import numpy as np


def close(X: np.ndarray, eps: float) -> np.ndarray:
    X = X.astype(np.float64)
    squares = (X**2).sum(axis=1)
    return squares[:, np.newaxis] + squares - 2 * X @ X.T <= float(eps) ** 2


def core_rows(X: np.ndarray, eps: float, min_rows: int) -> np.ndarray:
    return close(X, eps).astype(np.uint8) @ np.ones(len(X), dtype=np.uint8) >= min_rows


def dbscan(X: np.ndarray, eps: float, min_rows: int) -> np.ndarray:
    near = close(X, eps)
    core = core_rows(X, eps, min_rows)
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
    stack = [row]
    while stack:
        for other in np.flatnonzero(near[stack.pop()] & core & (labels < 0)):
            labels[other] = number
            stack.append(other)
