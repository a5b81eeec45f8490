"""Squares expanded into one product of matrices; exact, because the numbers are whole."""

import numpy as np


def neighbours(X, queries, k):
    if len(X) < k:
        raise ValueError(k)
    a, b = queries.astype(np.int64), X.astype(np.int64)
    squares = (a**2).sum(1)[:, None] - 2 * a @ b.T + (b**2).sum(1)
    # One number per row that orders by distance, then by index.
    rows = np.argsort(squares * len(X) + np.arange(len(X)), axis=1)[:, :k]
    return rows, np.sqrt(np.take_along_axis(squares, rows, 1))


def weigh(distances):
    distances = distances.copy()
    exact = (distances == 0).any(axis=1)
    distances[~exact] = 1 / distances[~exact]
    distances[exact] = distances[exact] == 0
    return distances


def vote(labels, weights):
    classes, codes = np.unique(labels, return_inverse=True)
    codes = codes.reshape(labels.shape)
    totals = np.zeros((len(labels), len(classes)))
    np.add.at(totals, (np.arange(len(labels))[:, None], codes), weights)
    return classes[np.argmax(totals, axis=1)]


def k_nearest(X, y, queries, k, weighted):
    rows, distances = neighbours(X, queries, k)
    return vote(np.take(y, rows), weigh(distances) if weighted else np.ones(distances.shape))
