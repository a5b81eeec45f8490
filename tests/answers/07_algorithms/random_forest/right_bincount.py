"""Draws by scaling uniform numbers; votes by bincount of shifted labels."""

import math

import numpy as np


def bootstrap(n, rng):
    return np.floor(rng.random(n) * n).astype(int)


def forest(X, y, n_trees, n_features, rng, grow):
    def pick():
        return np.argsort(rng.random(X.shape[1]))[:n_features]

    out = []
    while len(out) < n_trees:
        rows = bootstrap(len(X), rng)
        out.append((grow(np.take(X, rows, axis=0), np.take(y, rows), pick), rows))
    return out


def _most(labels):
    labels = labels.astype(np.int64)
    low = labels.min()
    return np.bincount(labels - low).argmax() + low


def vote(members, X):
    table = np.stack([predict(X) for predict, _ in members], axis=1)
    return np.apply_along_axis(_most, 1, table)


def out_of_bag(members, X, y):
    table = np.stack([predict(X) for predict, _ in members], axis=1)
    hits = []
    for i, votes in enumerate(table):
        free = np.array([i not in set(rows.tolist()) for _, rows in members])
        if free.any():
            hits.append(float(_most(votes[free]) == y[i]))
    return math.fsum(hits) / len(hits) if hits else math.nan
