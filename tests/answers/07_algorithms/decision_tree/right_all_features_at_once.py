"""Every threshold of every feature in one array; rounding to 10 digits makes equals equal."""

import numpy as np


def gini(y):
    _, counts = np.unique(y, return_counts=True)
    return float(1 - np.sum(np.square(counts / counts.sum())))


def best_split(X, y):
    n = len(y)
    values = np.sort(X.astype(float), axis=0)
    order = np.argsort(X, axis=0)
    _, codes = np.unique(y, return_inverse=True)
    left = np.eye(codes.max() + 1)[codes[order]].cumsum(axis=0)
    right = left[-1] - left
    left, right = left[:-1], right[:-1]
    nl, nr = left.sum(axis=2), right.sum(axis=2)
    impurity = (nl - (left**2).sum(axis=2) / nl + nr - (right**2).sum(axis=2) / nr) / n
    impurity = np.where(values[1:] != values[:-1], impurity.round(10), np.inf)
    if not np.isfinite(impurity).any():
        return None
    feature, place = divmod(int(impurity.T.argmin()), n - 1)
    middle = values[place : place + 2, feature].mean()
    return feature, float(middle), float(impurity[place, feature])


def _leaf(y):
    labels, counts = np.unique(y, return_counts=True)
    return int(labels[np.argmax(counts)])


def grow(X, y, max_depth):
    split = best_split(X, y) if max_depth > 0 and gini(y) > 0 else None
    if not split:
        return _leaf(y)
    feature, threshold, _ = split
    mask = X[:, feature] > threshold
    return (
        feature,
        threshold,
        grow(X[~mask], y[~mask], max_depth - 1),
        grow(X[mask], y[mask], max_depth - 1),
    )


def predict(tree, X):
    labels = np.empty(len(X), dtype=int)
    todo = [(tree, np.arange(len(X)))]
    while todo:
        node, rows = todo.pop()
        if isinstance(node, tuple):
            right = X[rows, node[0]] > node[1]
            todo += [(node[2], rows[~right]), (node[3], rows[right])]
        else:
            labels[rows] = node
    return labels
