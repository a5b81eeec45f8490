"""A generator of its own for each tree, columns sorted, votes counted in dicts."""

import math
from collections import Counter

import numpy as np


def bootstrap(n, rng):
    return np.minimum((rng.random(n) * n).astype(np.int64), n - 1)


def _pick(d, size, rng):
    return lambda: np.sort(rng.permutation(d)[:size])


def forest(X, y, n_trees, n_features, rng, grow):
    seeds = rng.integers(2**63, size=(n_trees, 2)).tolist()
    members = []
    for seed in seeds:
        own = np.random.default_rng(seed)
        rows = bootstrap(X.shape[0], own)
        members.append((grow(X.take(rows, axis=0), y.take(rows), _pick(X.shape[1], n_features, own)), rows))
    return members


def _winner(counter):
    most = max(counter.values())
    return min(label for label, count in counter.items() if count == most)


def vote(members, X):
    counters = [Counter() for _ in range(len(X))]
    for predict, _ in members:
        for counter, label in zip(counters, predict(X)):
            counter[int(label)] += 1
    return np.array([_winner(c) for c in counters])


def out_of_bag(members, X, y):
    counters = [Counter() for _ in range(len(X))]
    for predict, rows in members:
        fresh = np.setdiff1d(np.arange(len(X)), rows)
        if fresh.size:
            for i, label in zip(fresh, predict(X[fresh])):
                counters[i][int(label)] += 1
    voted = [(_winner(c), int(t)) for c, t in zip(counters, y) if c]
    if not voted:
        return math.nan
    return sum(a == b for a, b in voted) / len(voted)
