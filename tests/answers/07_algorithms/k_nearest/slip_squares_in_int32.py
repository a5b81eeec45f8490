"""Squares are summed in int32, which wraps with many columns.

The learner must see:
"neighbours(…)['rows']"
"nan"
"""

import numpy as np


def neighbours(X, queries, k):
    if k > len(X):
        raise ValueError("too many neighbours")
    X, queries = X.astype(np.int32), queries.astype(np.int32)
    squares = np.array([np.sum((X - query) ** 2, axis=1, dtype=np.int32) for query in queries])
    rows = np.argsort(squares, axis=1, kind="stable")[:, :k]
    return rows, np.sqrt(np.take_along_axis(squares, rows, 1).astype(np.float64))


def weigh(distances):
    zero = distances == 0
    weights = 1 / np.where(zero, 1, distances)
    return np.where(zero.any(1, keepdims=True), zero.astype(float), weights)


def vote(labels, weights):
    kinds, codes = np.unique(labels, return_inverse=True)
    codes = codes.reshape(labels.shape)
    totals = np.stack([(weights * (codes == c)).sum(1) for c in range(len(kinds))], 1)
    return kinds[totals.argmax(1)]


def k_nearest(X, y, queries, k, weighted):
    rows, distances = neighbours(X, queries, k)
    weights = weigh(distances) if weighted else np.ones(distances.shape)
    return vote(y[rows], weights)
