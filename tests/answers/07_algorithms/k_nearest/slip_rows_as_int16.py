"""Rows are numbered by int16, and there may be more than 32,767.

The learner must see:
"Asked by nearest_of_many_rows"
"""

import numpy as np


def neighbours(X, queries, k):
    if k > len(X):
        raise ValueError("more neighbours than rows")
    X, queries = np.asarray(X, np.float64), np.asarray(queries, np.float64)
    squares = ((queries[:, None] - X) ** 2).sum(axis=2)
    rows = np.argsort(squares, axis=1, kind="stable")[:, :k].astype(np.int16)
    return rows, np.sqrt(np.take_along_axis(squares, rows, axis=1))


def weigh(distances):
    distances = np.asarray(distances, np.float64)
    zeros = distances == 0
    weights = 1 / np.where(zeros, 1.0, distances)
    return np.where(zeros.any(axis=1, keepdims=True), zeros.astype(np.float64), weights)


def vote(labels, weights):
    winners = []
    for row, weight in zip(labels, weights):
        names = np.unique(row)
        totals = np.array([weight[row == name].sum() for name in names])
        winners.append(names[totals.argmax()])
    return np.array(winners)


def k_nearest(X, y, queries, k, weighted):
    rows, distances = neighbours(X, queries, k)
    weights = weigh(distances) if weighted else np.ones(distances.shape)
    return vote(np.asarray(y)[rows], weights)
