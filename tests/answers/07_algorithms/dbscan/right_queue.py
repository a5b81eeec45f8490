"""As the paper has it: a queue of rows to visit; borders belong to whoever comes first."""

from collections import deque

import numpy as np


def _neighbours(X, i, eps):
    away = X.astype(float) - X[i].astype(float)
    return np.flatnonzero((away * away).sum(axis=1) <= eps * eps)


def close(X, eps):
    table = np.zeros((len(X), len(X)), dtype=bool)
    for i in range(len(X)):
        table[i, _neighbours(X, i, eps)] = True
    return table


def core_rows(X, eps, min_rows):
    return np.array([len(_neighbours(X, i, eps)) >= min_rows for i in range(len(X))])


def dbscan(X, eps, min_rows):
    labels = [-1] * len(X)
    cluster = 0
    for i in range(len(X)):
        if labels[i] != -1:
            continue
        around = _neighbours(X, i, eps)
        if len(around) < min_rows:
            continue
        labels[i] = cluster
        queue = deque(around.tolist())
        while queue:
            j = queue.popleft()
            if labels[j] != -1:
                continue
            labels[j] = cluster
            further = _neighbours(X, j, eps)
            if len(further) >= min_rows:
                queue.extend(further.tolist())
        cluster += 1
    return np.array(labels)
