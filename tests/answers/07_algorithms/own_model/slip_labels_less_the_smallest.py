"""The smallest label is subtracted, where one byte has no room for the difference.

The learner must see:
"-100"
"""

import numpy as np


def majority(X, y, queries):
    return np.full(len(queries), np.bincount(y - y.min()).argmax() + y.min())


def nearest_mean(X, y, queries):
    X, asked = np.asarray(X, dtype=np.float64), np.asarray(queries, dtype=np.float64)
    labels = np.unique(y)
    means = np.array([X[y == label].mean(axis=0) for label in labels])
    squares = ((asked[:, np.newaxis] - means) ** 2).sum(axis=2)
    return labels[squares.argmin(axis=1)]


def _discriminant(ridge):
    """Classes that share a covariance, towards the identity by ``ridge``."""

    def model(X, y, queries):
        X, asked = np.asarray(X, dtype=np.float64), np.asarray(queries, dtype=np.float64)
        center, spread = X.mean(axis=0), X.std(axis=0)
        spread = np.where(spread > 0, spread, 1)
        X, asked = (X - center) / spread, (asked - center) / spread
        labels = np.unique(y)
        means = np.array([X[y == label].mean(axis=0) for label in labels])
        apart = X - means[np.searchsorted(labels, y)]
        W = apart.T @ apart / len(X) + ridge * np.eye(X.shape[1])
        shares = np.array([(y == label).mean() for label in labels])
        slopes = np.linalg.solve(W, means.T)
        scores = asked @ slopes - (means.T * slopes).sum(axis=0) / 2 + np.log(shares)
        return labels[scores.argmax(axis=1)]

    return model


def candidates():
    return {f"ridge {ridge}": _discriminant(ridge) for ridge in (0.001, 0.1, 3.0)}


def choose(X, y, models, n_folds):
    fold = np.arange(len(y)) % n_folds
    best, most = None, -1
    for name, model in models.items():
        right = 0
        for k in range(n_folds):
            test = fold == k
            if test.any():
                right += int((model(X[~test], y[~test], X[test]) == y[test]).sum())
        if right > most:
            best, most = name, right
    return best


def nested(X, y, models, n_folds):
    fold = np.arange(len(y)) % n_folds
    right = 0
    for k in range(n_folds):
        test = fold == k
        if test.any():
            name = choose(X[~test], y[~test], models, n_folds)
            right += int((models[name](X[~test], y[~test], X[test]) == y[test]).sum())
    return right / len(y)
