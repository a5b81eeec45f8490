"""Each pair is measured by itself.

The learner must see:
"times the reference's time"
"""

import numpy as np


def neighbours(X, queries, k):
    if k > len(X):
        raise ValueError(f"{k} neighbours are asked of {len(X)} rows")
    distances = np.array(
        [
            [sum(((float(a) - float(b)) ** 2 for a, b in zip(q, x))) ** 0.5 for x in X.tolist()]
            for q in queries.tolist()
        ]
    )
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
