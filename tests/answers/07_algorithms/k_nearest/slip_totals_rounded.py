"""Totals are rounded to six digits.

The learner must see:
"vote"
"is right"
"""

import numpy as np


def neighbours(X, queries, k):
    X = np.asarray(X).astype(np.float64)
    Q = np.asarray(queries).astype(np.float64)
    n = len(X)
    if k > n:
        raise ValueError(f"k = {k} is more than the {n} rows")
    # whole numbers: every term here is exact
    squares = (Q**2).sum(axis=1)[:, None] + (X**2).sum(axis=1)[None, :] - 2 * Q @ X.T
    rows = np.argsort(squares, axis=1, kind="stable")[:, :k]
    return rows, np.sqrt(np.take_along_axis(squares, rows, axis=1))


def weigh(distances):
    distances = np.asarray(distances, dtype=np.float64)
    zero = distances == 0
    with np.errstate(divide="ignore"):
        return np.where(zero.any(axis=1, keepdims=True), zero.astype(np.float64), 1 / distances)


def vote(labels, weights):
    labels = np.asarray(labels)
    weights = np.asarray(weights, dtype=np.float64)
    classes, codes = np.unique(labels, return_inverse=True)
    codes = codes.reshape(labels.shape)
    totals = np.full((len(labels), len(classes)), -np.inf)
    rows = np.arange(len(labels))[:, None]
    totals[rows, codes] = 0.0
    np.add.at(totals, (np.broadcast_to(rows, codes.shape), codes), weights)
    return classes[totals.round(6).argmax(axis=1)]


def k_nearest(X, y, queries, k, weighted):
    rows, distances = neighbours(X, queries, k)
    weights = weigh(distances) if weighted else np.ones_like(distances)
    return vote(np.asarray(y)[rows], weights)
