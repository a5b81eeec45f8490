"""The root is missing.

The learner must see:
"squares without their root"
"""

import numpy as np


def neighbours(X, queries, k):
    if k > len(X):
        raise ValueError(f"{k} neighbours are asked of {len(X)} rows")
    differences = queries[:, np.newaxis].astype(np.float64) - X
    distances = (differences**2).sum(axis=2)
    rows = distances.argsort(kind="stable")[:, :k]
    return (rows, np.sort(distances)[:, :k])


def weigh(distances):
    here = distances == 0
    weights = 1 / np.where(here, 1, distances)
    return np.where(here.any(axis=1, keepdims=True), here, weights)


def vote(labels, weights):
    classes = np.unique(labels)
    ballots = labels[:, :, np.newaxis] == classes
    totals = (weights[:, :, np.newaxis] * ballots).sum(axis=1)
    return classes[totals.argmax(axis=1)]


def k_nearest(X, y, queries, k, weighted):
    rows, distances = neighbours(X, queries, k)
    return vote(y[rows], weigh(distances) if weighted else np.ones(rows.shape))
