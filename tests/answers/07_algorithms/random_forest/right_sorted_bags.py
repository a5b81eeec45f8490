"""How often each row is drawn, so bags are sorted; picks are lists; votes are a table."""

import numpy as np


def bootstrap(n, rng):
    rows = np.repeat(np.arange(n), rng.multinomial(n, np.full(n, 1 / n)))
    return rows


def forest(X, y, n_trees, n_features, rng, grow):
    members = []
    for seed in rng.integers(2**62, size=n_trees).tolist():
        own = np.random.default_rng(seed)
        rows = bootstrap(X.shape[0], own)

        def pick(own=own):
            return own.permutation(X.shape[1])[:n_features].tolist()

        members.append((grow(np.take(X, rows, axis=0), np.take(y, rows), pick), rows))
    return members


def _table(members, X, seen):
    said = np.array([predict(X) for predict, _ in members])
    labels = np.unique(said)
    return labels, np.array([((said == label) & seen).sum(axis=0) for label in labels])


def vote(members, X):
    labels, table = _table(members, X, True)
    return labels[table.argmax(axis=0)]


def out_of_bag(members, X, y):
    new = np.array([~np.isin(np.arange(len(X)), rows) for _, rows in members])
    labels, table = _table(members, X, new)
    some = table.sum(axis=0) > 0
    if not some.any():
        return np.nan
    return float(np.mean((labels[table.argmax(axis=0)] == y)[some]))
