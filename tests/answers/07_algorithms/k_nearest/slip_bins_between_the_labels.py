"""Labels are counted in bins from the smallest to the largest, of which there may be billions.

The learner must see:
"k_nearest(…): OverflowError: Python int too large"
"""

import numpy as np


def neighbours(X, queries, k):
    if k > len(X):
        raise ValueError(f"{k} neighbours of {len(X)} rows")
    X, queries = X.astype(np.float64), queries.astype(np.float64)
    squares = np.stack([((X - query) ** 2).sum(1) for query in queries])
    rows = np.argsort(squares, axis=1, kind="stable")[:, :k]
    return rows, np.sqrt(np.take_along_axis(squares, rows, 1))


def weigh(distances):
    zero = distances == 0
    weights = 1 / np.where(zero, 1, distances)
    return np.where(zero.any(1, keepdims=True), zero.astype(float), weights)


def vote(labels, weights):
    low = int(labels.min())
    wide = labels.astype(np.int64) - low
    bins = int(wide.max()) + 1
    winners = [np.bincount(row, weight, bins).argmax() for row, weight in zip(wide, weights)]
    return np.array(winners) + low


def k_nearest(X, y, queries, k, weighted):
    rows, distances = neighbours(X, queries, k)
    weights = weigh(distances) if weighted else np.ones(distances.shape)
    return vote(y[rows], weights)
