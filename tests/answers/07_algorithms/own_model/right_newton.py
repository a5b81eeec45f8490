"""Logistic regression by Newton's method, with two penalties."""

import numpy as np


def majority(X, y, queries):
    seen = sorted(y.tolist())
    return np.full(len(queries), max(seen, key=seen.count))


def nearest_mean(X, y, queries):
    best = np.full(len(queries), np.inf)
    said = np.empty(len(queries), dtype=np.int64)
    for label in np.unique(y):
        squares = ((queries - X[y == label].mean(axis=0)) ** 2).sum(axis=1)
        said[squares < best] = label
        best = np.minimum(best, squares)
    return said


class Logistic:
    def __init__(self, penalty):
        self.penalty = penalty

    def __call__(self, X, y, queries):
        labels = np.unique(y)
        if len(labels) == 1:
            return np.full(len(queries), labels[0])
        mean, spread = X.mean(axis=0), X.std(axis=0)
        rows = np.column_stack([(X - mean) / spread, np.ones(len(X))])
        yes, w = (y == labels[1]).astype(float), np.zeros(rows.shape[1])
        costs = np.diag([self.penalty] * X.shape[1] + [1e-6])
        for _ in range(8):
            p = 1 / (1 + np.exp(-np.clip(rows @ w, -30, 30)))
            H = rows.T @ (rows * (p * (1 - p))[:, None]) + costs
            w = w - np.linalg.solve(H, rows.T @ (p - yes) + costs @ w)
        asked = np.column_stack([(queries - mean) / spread, np.ones(len(queries))])
        return labels[(asked @ w > 0).astype(int)]


def candidates():
    return {"strict": Logistic(20.0), "lenient": Logistic(0.1)}


def _folds(n, n_folds):
    for fold in range(n_folds):
        test = np.arange(n) % n_folds == fold
        yield ~test, test


def choose(X, y, models, n_folds):
    right = dict.fromkeys(models, 0)
    for train, test in _folds(len(y), n_folds):
        for name, model in models.items():
            right[name] += int((model(X[train], y[train], X[test]) == y[test]).sum())
    return max(right, key=lambda name: right[name])


def nested(X, y, models, n_folds):
    hits = []
    for train, test in _folds(len(y), n_folds):
        winner = models[choose(X[train], y[train], models, n_folds)]
        hits += (winner(X[train], y[train], X[test]) == y[test]).tolist()
    return sum(hits) / len(hits)
