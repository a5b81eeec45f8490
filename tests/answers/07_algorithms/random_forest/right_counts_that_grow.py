"""Counts of labels grow tree by tree; spawned generators for the trees."""

import numpy as np


def bootstrap(n, rng):
    return rng.choice(n, size=n)


def forest(X, y, n_trees, n_features, rng, grow):
    columns = np.arange(X.shape[1])

    def member(own):
        rows = bootstrap(len(y), own)
        return grow(X[rows], y[rows], lambda: own.choice(columns, n_features, replace=False)), rows

    return [member(own) for own in rng.spawn(n_trees)]


def _tally(members, X, weights):
    counts = {}
    for (predict, _), weight in zip(members, weights):
        for label in np.unique(predict(X)):
            counts.setdefault(int(label), np.zeros(len(X)))
            counts[int(label)] += (predict(X) == label) * weight
    labels = sorted(counts)
    return np.array(labels)[np.argmax([counts[label] for label in labels], axis=0)]


def vote(members, X):
    return _tally(members, X, [1] * len(members))


def out_of_bag(members, X, y):
    weights = []
    for _, rows in members:
        outside = np.ones(len(X))
        outside[rows] = 0
        weights.append(outside)
    asked = np.sum(weights, axis=0) > 0
    if not asked.any():
        return float("nan")
    return float(np.mean(_tally(members, X, weights)[asked] == y[asked]))
