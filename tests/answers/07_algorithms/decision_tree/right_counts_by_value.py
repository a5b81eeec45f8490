"""A table of counts, distinct values by classes, for each feature; nodes grow from a class."""

import numpy as np


def _impurity(counts):
    sizes = counts.sum(axis=-1)
    return 1 - (counts**2).sum(axis=-1) / sizes**2


def gini(y):
    return float(_impurity(np.unique(y, return_counts=True)[1].astype(float)))


class _Node:
    def __init__(self, X, y):
        self.X, self.y = X, y

    def split(self):
        classes, codes = np.unique(self.y, return_inverse=True)
        found = []
        for feature, column in enumerate(self.X.T):
            values, places = np.unique(column, return_inverse=True)
            values = values.astype(float)
            counts = np.zeros((len(values), len(classes)))
            np.add.at(counts, (places, codes), 1.0)
            below = np.cumsum(counts, axis=0)[:-1]
            above = counts.sum(axis=0) - below
            mean = (
                below.sum(axis=1) * _impurity(below) + above.sum(axis=1) * _impurity(above)
            ) / len(codes)
            found += [
                (round(m, 10), feature, (a + b) / 2)
                for m, a, b in zip(mean.tolist(), values, values[1:])
            ]
        if not found:
            return None
        impurity, feature, threshold = min(found)
        return feature, float(threshold), impurity

    def tree(self, depth):
        labels, counts = np.unique(self.y, return_counts=True)
        split = self.split()
        if depth < 1 or len(labels) < 2 or split is None:
            return labels[counts == counts.max()][0]
        goes = self.X[:, split[0]] <= split[1]
        sides = [_Node(self.X[rows], self.y[rows]).tree(depth - 1) for rows in (goes, ~goes)]
        return (*split[:2], *sides)


def best_split(X, y):
    return _Node(X, y).split()


def grow(X, y, max_depth):
    return _Node(X, y).tree(max_depth)


def predict(tree, X):
    if isinstance(tree, tuple):
        left = X[:, tree[0]] <= tree[1]
        out = np.zeros(len(X), dtype=int)
        out[left] = predict(tree[2], X[left])
        out[~left] = predict(tree[3], X[~left])
        return out
    return np.array([tree] * len(X), dtype=int)
