"""DBSCAN, solved as connected core points first; border points join a cluster afterwards."""

import numpy as np


def close(X: np.ndarray, eps: float) -> np.ndarray:
    """Return whether rows are at most ``eps`` apart, (n, n) of bool.

    >>> close(np.array([[0, 0], [3, 4], [6, 8]]), eps=5).astype(int).tolist()
    [[1, 1, 0], [1, 1, 1], [0, 1, 1]]
    """
    # One column at a time: n x n numbers in memory, never n x n x d.
    columns = X.astype(np.float64).T
    squares = sum(np.subtract.outer(column, column) ** 2 for column in columns)
    return squares <= eps**2


def core_rows(X: np.ndarray, eps: float, min_rows: int) -> np.ndarray:
    """Return which rows, (n,) of bool, have at least ``min_rows`` close, themselves included."""
    return close(X, eps).sum(axis=1) >= min_rows


def dbscan(X: np.ndarray, eps: float, min_rows: int) -> np.ndarray:
    """Return each row's cluster, or -1 for noise.

    Core rows that are close, or joined by a chain of close ones, are in one cluster.
    Clusters are numbered from 0 by their first core row. Others join the lowest cluster with a core
    row close by.
    """
    near, core = close(X, eps), core_rows(X, eps, min_rows)
    labels = np.full(len(X), -1)
    for start in np.flatnonzero(core):
        if labels[start] >= 0:
            continue
        fresh = np.zeros(len(X), dtype=bool)
        fresh[start] = True
        cluster = labels.max() + 1
        # Only core rows pass a cluster on. All that this wave has reached are new.
        while fresh.any():
            labels[fresh] = cluster
            fresh = near[fresh & core].any(axis=0) & (labels < 0)
    return labels
