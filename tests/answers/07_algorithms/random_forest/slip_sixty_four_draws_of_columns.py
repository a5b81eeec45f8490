"""Sixty-four draws of columns are made for each tree, and taken by turns.

The learner must see:
"different sets of 5 of 12 columns; expected about 570"
"""

import itertools

import numpy as np


def bootstrap(n, rng):
    return rng.integers(n, size=n)


def forest(X, y, n_trees, n_features, rng, grow):
    members = []
    for tree in range(n_trees):
        rows = bootstrap(len(X), rng)
        draws = [rng.permutation(X.shape[1])[:n_features] for _ in range(64)]
        pick = itertools.cycle(draws).__next__
        members.append((grow(X[rows], y[rows], pick), rows))
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
