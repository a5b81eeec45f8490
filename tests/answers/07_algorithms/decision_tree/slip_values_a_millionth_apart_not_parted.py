"""Values less than 1e-6 apart are one value.

The learner must see:
"Asked by splits"
"""

import numpy as np


def gini(y):
    _, counts = np.unique(y, return_counts=True)
    return float(1 - ((counts / counts.sum()) ** 2).sum())


def best_split(X, y):
    X = np.asarray(X, np.float64)
    classes, codes = np.unique(y, return_inverse=True)
    n, found = len(X), []
    hot = np.zeros((n, len(classes)))
    hot[np.arange(n), codes.ravel()] = 1
    for feature in range(X.shape[1]):
        order = np.argsort(X[:, feature], kind="stable")
        column = X[order, feature]
        left = np.cumsum(hot[order], axis=0)[:-1]
        right = hot.sum(axis=0) - left
        cuts = np.flatnonzero(column[1:] > column[:-1] + 1e-6)
        if not len(cuts):
            continue
        below = cuts + 1.0
        above = n - below
        impurity = (
            below
            - (left[cuts] ** 2).sum(axis=1) / below
            + above
            - (right[cuts] ** 2).sum(axis=1) / above
        ) / n
        middles = (column[cuts] + column[cuts + 1]) / 2
        found.append((feature, middles, impurity))
    if not found:
        return None
    least = min(impurity.min() for _, _, impurity in found)
    for feature, middles, impurity in found:
        near = impurity <= least + 1e-9
        if near.any():
            at = int(near.argmax())
            return feature, float(middles[at]), float(impurity[at])


def grow(X, y, max_depth):
    X, y = np.asarray(X, np.float64), np.asarray(y)
    labels, counts = np.unique(y, return_counts=True)
    leaf = int(labels[counts.argmax()])
    split = best_split(X, y) if max_depth > 0 and len(labels) > 1 else None
    if split is None:
        return leaf
    feature, threshold, _ = split
    goes = X[:, feature] <= threshold
    return (
        feature,
        threshold,
        grow(X[goes], y[goes], max_depth - 1),
        grow(X[~goes], y[~goes], max_depth - 1),
    )


def predict(tree, X):
    X = np.asarray(X, np.float64)

    def leaf(tree, row):
        while isinstance(tree, tuple):
            feature, threshold, left, right = tree
            tree = left if row[feature] <= threshold else right
        return int(tree)

    return np.array([leaf(tree, row) for row in X])
