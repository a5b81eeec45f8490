"""A table of values by classes for each column; numpy scalars; a stack in predict."""

import numpy as np


def gini(y):
    shares = np.diff(np.flatnonzero(np.r_[True, np.diff(np.sort(y)) != 0, True])) / y.size
    return np.float64(shares @ (1 - shares))


def best_split(X, y):
    kinds, label = np.unique(y, return_inverse=True)
    offers = []
    for feature, column in enumerate(np.asarray(X, dtype=float).T):
        values, place = np.unique(column, return_inverse=True)
        if len(values) == 1:
            continue
        counts = np.zeros((len(values), len(kinds)))
        np.add.at(counts, (place.ravel(), label.ravel()), 1)
        below = counts.cumsum(axis=0)
        above = below[-1] - below[:-1]
        below = below[:-1]
        b, a = below.sum(axis=1), above.sum(axis=1)
        rest = 1 - ((below * below).sum(axis=1) / b + (above * above).sum(axis=1) / a) / len(y)
        offers.append((rest, np.full(len(rest), feature), values[:-1] + np.diff(values) / 2))
    if not offers:
        return None
    rest, feature, threshold = (np.concatenate(part) for part in zip(*offers))
    first = np.argmax(rest <= rest.min() + 5e-10)
    return feature[first], threshold[first], rest[first]


def grow(X, y, max_depth):
    kinds, counts = np.unique(y, return_counts=True)
    split = best_split(X, y) if max_depth > 0 and len(kinds) > 1 else None
    if split is None:
        return kinds[np.argmax(counts)]
    left = X[:, split[0]] <= split[1]
    return (*split[:2], grow(X[left], y[left], max_depth - 1), grow(X[~left], y[~left], max_depth - 1))


def predict(tree, X):
    labels = np.zeros(len(X), dtype=np.int64)
    work = [(tree, np.arange(len(X)))]
    while work:
        node, rows = work.pop()
        if isinstance(node, tuple):
            feature, threshold, left, right = node
            goes = X[rows, feature] <= threshold
            work += [(left, rows[goes]), (right, rows[~goes])]
        else:
            labels[rows] = node
    return labels
