"""Rows are looked at once, in order, and take the cluster of an earlier row.

The learner must see:
"The order of rows"
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
    for row in np.flatnonzero(core):
        before = labels[near[row] & core]
        before = before[before >= 0]
        labels[row] = before.min() if len(before) else labels.max() + 1
    for row in np.flatnonzero(~core):
        beside = labels[near[row] & core]
        if len(beside):
            labels[row] = beside.min()
    return labels
