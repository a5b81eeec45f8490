"""Core rows are joined by union-find; then borders look for the lowest cluster."""

import numpy as np


def close(X, eps):
    X = X.astype(np.int64)
    squares = (X**2).sum(axis=1)
    return squares[:, None] - 2 * X @ X.T + squares <= eps**2


def core_rows(X, eps, min_rows):
    return np.count_nonzero(close(X, eps), axis=1) >= min_rows


def dbscan(X, eps, min_rows):
    near = close(X, eps)
    core = near.sum(axis=0) >= min_rows
    parent = list(range(len(X)))

    def find(i):
        while parent[i] != i:
            parent[i] = parent[parent[i]]
            i = parent[i]
        return i

    for i, j in zip(*np.nonzero(near & core & core[:, None])):
        a, b = find(int(i)), find(int(j))
        parent[max(a, b)] = min(a, b)
    numbers = {}
    labels = np.full(len(X), -1)
    for i in np.flatnonzero(core).tolist():
        labels[i] = numbers.setdefault(find(i), len(numbers))
    for i in np.flatnonzero(~core):
        labels[i] = min(labels[near[i] & core], default=-1)
    return labels
