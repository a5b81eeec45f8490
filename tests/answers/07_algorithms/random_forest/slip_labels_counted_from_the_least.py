"""The least label is subtracted in the labels' own dtype, which wraps.

The learner must see:
"labels -128 and 127 of dtype int8"
"""

import numpy as np


def bootstrap(n, rng):
    return rng.integers(n, size=n)


def forest(X, y, n_trees, n_features, rng, grow):
    def pick():
        return rng.permutation(X.shape[1])[:n_features]

    members = []
    for tree in range(n_trees):
        rows = bootstrap(len(X), rng)
        members.append((grow(X[rows], y[rows], pick), rows))
    return members


def commonest(labels):
    labels = np.asarray(labels)
    least = labels.min()
    return np.bincount(labels - least).argmax() + least


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
