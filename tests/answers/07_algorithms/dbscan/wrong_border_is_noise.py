"""Rows that are no core rows are noise.

The learner must see:
"a border row belongs to a cluster"
"""

import numpy as np


def close(X, eps):
    columns = X.astype(np.float64).T
    squares = sum((np.subtract.outer(column, column) ** 2 for column in columns))
    return squares <= eps**2


def core_rows(X, eps, min_rows):
    return close(X, eps).sum(axis=1) >= min_rows


def dbscan(X, eps, min_rows):
    near, core = (close(X, eps), core_rows(X, eps, min_rows))
    labels = np.full(len(X), -1)
    for start in np.flatnonzero(core):
        if labels[start] >= 0:
            continue
        fresh = np.zeros(len(X), dtype=bool)
        fresh[start] = True
        cluster = labels.max() + 1
        while fresh.any():
            labels[fresh] = cluster
            fresh = near[fresh & core].any(axis=0) & (labels < 0)
    labels[~core] = -1
    return labels
