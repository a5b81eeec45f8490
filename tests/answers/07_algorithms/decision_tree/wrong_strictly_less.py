"""Impurities are compared to the last bit.

The learner must see:
"Rounding parts equals by 1e-16"
"""

import numpy as np


def gini(y):
    shares = np.unique(y, return_counts=True)[1] / len(y)
    return float(1 - (shares**2).sum())


def best_split(X, y):
    n, best = (len(y), None)
    members = (y[:, np.newaxis] == np.unique(y)).astype(np.float64)
    sizes = np.arange(1, n)
    for feature in range(X.shape[1]):
        order = X[:, feature].argsort()
        values = X[order, feature].astype(np.float64)
        left = members[order].cumsum(axis=0)[:-1]
        right = members.sum(axis=0) - left
        squares = (left**2).sum(axis=1) / sizes + (right**2).sum(axis=1) / (n - sizes)
        gaps = np.flatnonzero(values[1:] > values[:-1])
        lo, hi = (left / sizes[:, None], right / (n - sizes)[:, None])
        impurities = (
            sizes / n * (1 - (lo**2).sum(axis=1)) + (n - sizes) / n * (1 - (hi**2).sum(axis=1))
        )[gaps]
        if len(gaps) and (best is None or impurities.min() < best[2]):
            first = impurities.argmin()
            middle = values[gaps[first]] / 2 + values[gaps[first] + 1] / 2
            best = (feature, float(middle), float(impurities[first]))
    return best


def grow(X, y, max_depth):
    classes, counts = np.unique(y, return_counts=True)
    split = best_split(X, y)
    if len(classes) == 1 or max_depth == 0 or split is None:
        return int(classes[counts.argmax()])
    feature, threshold, _ = split
    left = X[:, feature] <= threshold
    return (
        feature,
        threshold,
        grow(X[left], y[left], max_depth - 1),
        grow(X[~left], y[~left], max_depth - 1),
    )


def predict(tree, X):
    if not isinstance(tree, tuple):
        return np.full(len(X), tree)
    feature, threshold, left, right = tree
    return np.where(X[:, feature] <= threshold, predict(left, X), predict(right, X))
