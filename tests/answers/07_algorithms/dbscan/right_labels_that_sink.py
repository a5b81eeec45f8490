"""Every core row takes the smallest index among its close core rows, until none changes."""

import numpy as np


def close(X, eps):
    return np.array(
        [np.linalg.norm(X.astype(float) - row, axis=1) <= eps for row in X.astype(float)]
    )


def core_rows(X, eps, min_rows):
    return np.array([row.sum() for row in close(X, eps)]) >= min_rows


def dbscan(X, eps, min_rows):
    near, core = close(X, eps), core_rows(X, eps, min_rows)
    n = len(X)
    first = np.where(core, np.arange(n), n)
    while True:
        lower = np.where(near & core, first, n).min(axis=1)
        lower = np.where(core, lower, n)
        if (lower == first).all():
            break
        first = lower
    names = np.unique(first[core])
    own = np.where(near & core, first, n).min(axis=1)
    labels = np.searchsorted(names, own)
    return np.where(own < n, labels, -1)
