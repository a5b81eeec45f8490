"""No more than ten questions are asked in a row, however many are allowed.

The learner must see:
"labels that alternate, predicted by their own tree"
"""

import numpy as np


def gini(y):
    shares = np.unique(y, return_counts=True)[1] / len(y)
    return float(1 - (shares**2).sum())


def best_split(X, y):
    n, best = len(y), None
    hot, sizes = (y[:, np.newaxis] == np.unique(y)).astype(float), np.arange(1, n)
    for feature, column in enumerate(X.T):
        order = column.argsort()
        values = column[order].astype(float)
        gaps = np.flatnonzero(values[1:] > values[:-1])
        left = hot[order].cumsum(axis=0)[:-1]
        right = hot.sum(axis=0) - left
        pure = (left**2).sum(axis=1) / sizes + (right**2).sum(axis=1) / (n - sizes)
        for gap, rest in zip(gaps, (1 - pure[gaps] / n).tolist(), strict=True):
            if best is None or rest < best[2] - 1e-9:
                best = feature, float((values[gap] + values[gap + 1]) / 2), rest
    return best


def grow(X, y, max_depth):
    max_depth = min(max_depth, 10)
    labels, counts = np.unique(y, return_counts=True)
    split = best_split(X, y) if max_depth > 0 and len(labels) > 1 else None
    if split is None:
        return int(labels[counts.argmax()])
    left = X[:, split[0]] <= split[1]
    sides = [grow(X[side], y[side], max_depth - 1) for side in (left, ~left)]
    return (*split[:2], *sides)


def predict(tree, X):
    if not isinstance(tree, tuple):
        return np.full(len(X), tree)
    left = X[:, tree[0]] <= tree[1]
    return np.where(left, predict(tree[2], X), predict(tree[3], X))
