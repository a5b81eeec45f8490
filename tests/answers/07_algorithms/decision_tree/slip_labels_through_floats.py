"""Predicted labels are collected in an array of floats, where a label beyond 2**53 loses digits.

The learner must see:
"(grow, predict)['of rows']"
"""

import numpy as np


def gini(y):
    _, counts = np.unique(y, return_counts=True)
    return float(1 - ((counts / len(y)) ** 2).sum())


def best_split(X, y):
    n = len(y)
    hot = (y[:, np.newaxis] == np.unique(y)).astype(np.float64)
    best = None
    for feature in range(X.shape[1]):
        column = X[:, feature].astype(np.float64)
        order = np.argsort(column, kind="stable")
        values = column[order]
        left = np.cumsum(hot[order], axis=0)[:-1]
        right = hot.sum(axis=0) - left
        size = np.arange(1, n)
        impurity = (n - (left**2).sum(axis=1) / size - (right**2).sum(axis=1) / (n - size)) / n
        cuts = np.flatnonzero(values[1:] > values[:-1])
        if len(cuts) == 0:
            continue
        found = impurity[cuts]
        cut = cuts[np.flatnonzero(found <= found.min() + 1e-9)[0]]
        if best is None or impurity[cut] < best[2] - 1e-9:
            best = feature, float((values[cut] + values[cut + 1]) / 2), float(impurity[cut])
    return best


def leaf(y):
    labels, counts = np.unique(y, return_counts=True)
    return int(labels[counts.argmax()])


def grow(X, y, max_depth):
    if max_depth == 0 or (y == y[0]).all():
        return leaf(y)
    split = best_split(X, y)
    if split is None:
        return leaf(y)
    feature, threshold, _ = split
    left = X[:, feature] <= threshold
    return (
        feature,
        threshold,
        grow(X[left], y[left], max_depth - 1),
        grow(X[~left], y[~left], max_depth - 1),
    )


def answer(tree, row):
    while isinstance(tree, tuple):
        feature, threshold, left, right = tree
        tree = left if row[feature] <= threshold else right
    return tree


def predict(tree, X):
    labels = np.zeros(len(X))
    for place, row in enumerate(X):
        labels[place] = answer(tree, row)
    return labels.astype(int)
