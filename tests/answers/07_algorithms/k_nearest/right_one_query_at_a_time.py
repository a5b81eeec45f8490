"""A loop over queries, lexsort for the ties, a dictionary for the votes."""

import numpy as np


def neighbours(X, queries, k):
    n = X.shape[0]
    if k > n:
        raise ValueError("k is larger than the number of rows")
    X = X.astype(float)
    rows = np.empty((len(queries), k), dtype=int)
    distances = np.empty((len(queries), k))
    for i, query in enumerate(queries.astype(float)):
        away = np.linalg.norm(X - query, axis=1)
        rows[i] = np.lexsort((np.arange(n), away))[:k]
        distances[i] = away[rows[i]]
    return rows, distances


def weigh(distances):
    weights = np.zeros(distances.shape)
    for row, out in zip(distances, weights):
        if (row == 0).any():
            out[row == 0] = 1
        else:
            out[:] = 1 / row
    return weights


def vote(labels, weights):
    result = []
    for names, heavy in zip(labels.tolist(), weights.tolist()):
        totals = {}
        for name, weight in zip(names, heavy):
            totals[name] = totals.get(name, 0) + weight
        result.append(min(totals, key=lambda name: (-totals[name], name)))
    return np.array(result)


def k_nearest(X, y, queries, k, weighted):
    rows, distances = neighbours(X, queries, k)
    weights = weigh(distances) if weighted else np.ones_like(distances)
    return vote(y[rows], weights)
