"""All trees are given one table, filled anew for each.

The learner must see:
"a tree's rows or labels have changed since it grew"
"""

import numpy as np


def bootstrap(n, rng):
    return rng.integers(n, size=n)


def forest(X, y, n_trees, n_features, rng, grow):
    def pick():
        return rng.permutation(X.shape[1])[:n_features]

    members, table, labels = [], np.empty_like(X), np.empty_like(y)
    for tree in range(n_trees):
        rows = bootstrap(len(X), rng)
        table[...], labels[...] = X[rows], y[rows]
        members.append((grow(table, labels, pick), rows))
    return members


def commonest(labels):
    kinds, counts = np.unique(labels, return_counts=True)
    return kinds[counts.argmax()]


def vote(members, X):
    votes = np.array([predict(X) for predict, _ in members])
    return np.array([commonest(column) for column in votes.T])


def out_of_bag(members, X, y):
    votes = [[] for _ in X]
    for predict, rows in members:
        labels = predict(X)
        for row in np.setdiff1d(np.arange(len(X)), rows):
            votes[row].append(labels[row])
    right = [commonest(labels) == label for labels, label in zip(votes, y, strict=True) if labels]
    return float(np.mean(right)) if right else float("nan")
