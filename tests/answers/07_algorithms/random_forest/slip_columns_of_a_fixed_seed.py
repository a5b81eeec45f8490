"""Columns are drawn by a generator with a seed of its own, the same in each forest.

The learner must see:
"different generators"
"""

import numpy as np


def bootstrap(n, rng):
    return rng.integers(n, size=n)


def forest(X, y, n_trees, n_features, rng, grow):
    X, y = np.asarray(X), np.asarray(y)
    d = X.shape[1]

    own = np.random.default_rng(0)

    def pick():
        return own.choice(d, size=n_features, replace=False)

    members = []
    for _ in range(n_trees):
        rows = bootstrap(len(X), rng)
        members.append((grow(X[rows], y[rows], pick), rows))
    return members


def _commonest(labels):
    values, counts = np.unique(labels, return_counts=True)
    return values[counts.argmax()]


def vote(members, X):
    ballots = np.array([predict(X) for predict, _ in members])
    return np.array([_commonest(column) for column in ballots.T])


def out_of_bag(members, X, y):
    n = len(X)
    ballots = [predict(X) for predict, _ in members]
    unseen = [~np.isin(np.arange(n), rows) for _, rows in members]
    hits = []
    for i in range(n):
        labels = [b[i] for b, u in zip(ballots, unseen) if u[i]]
        if labels:
            hits.append(_commonest(np.array(labels)) == y[i])
    return float(np.mean(hits)) if hits else float("nan")
