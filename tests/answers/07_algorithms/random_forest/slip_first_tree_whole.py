"""The first tree sees every row once.

The learner must see:
"each was given every row"
"""

from collections.abc import Callable
import numpy as np


def bootstrap(n, rng):
    return rng.integers(n, size=n)


def forest(X, y, n_trees, n_features, rng, grow):

    def pick():
        return rng.choice(X.shape[1], size=n_features, replace=False)

    bags = [bootstrap(len(X), rng) if i else rng.permutation(len(X)) for i in range(n_trees)]
    return [(grow(X[rows], y[rows], pick), rows) for rows in bags]


def _commonest(members, X, may_vote):
    labels = np.array([predict(X) for predict, _ in members])
    classes = np.unique(labels)
    ballots = (labels[:, :, np.newaxis] == classes) & may_vote[:, :, np.newaxis]
    return classes[ballots.sum(axis=0).argmax(axis=1)]


def vote(members, X):
    return _commonest(members, X, np.ones((len(members), len(X)), dtype=bool))


def out_of_bag(members, X, y):
    unseen = np.array([~np.isin(np.arange(len(X)), rows) for _, rows in members])
    counts = unseen.any(axis=0)
    if not counts.any():
        return np.nan
    return float((_commonest(members, X, unseen) == y)[counts].mean())
