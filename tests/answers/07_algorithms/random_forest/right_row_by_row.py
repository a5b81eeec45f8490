"""One row after the other, with a Counter."""

from collections import Counter

import numpy as np


def bootstrap(n, rng):
    return np.array([int(rng.integers(0, n)) for _ in range(n)])


def forest(X, y, n_trees, n_features, rng, grow):
    members = []
    for _ in range(n_trees):
        rows = bootstrap(X.shape[0], rng)
        tree = grow(X[rows], y[rows], lambda: rng.permutation(X.shape[1])[:n_features])
        members.append((tree, rows))
    return members


def _winner(votes):
    counts = Counter(votes)
    most = max(counts.values())
    return min(label for label, count in counts.items() if count == most)


def vote(members, X):
    columns = [predict(X).tolist() for predict, _ in members]
    return np.array([_winner(votes) for votes in zip(*columns)], dtype=int)


def out_of_bag(members, X, y):
    right = []
    for i in range(len(X)):
        votes = [
            int(predict(X[i : i + 1])[0]) for predict, rows in members if i not in rows.tolist()
        ]
        if votes:
            right.append(_winner(votes) == y[i])
    return sum(right) / len(right) if right else float("nan")
