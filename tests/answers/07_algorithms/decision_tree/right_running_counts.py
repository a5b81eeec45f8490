"""Plain Python: counts move from right to left, one row at a time."""

from collections import Counter

import numpy as np


def gini(y):
    counts = Counter(y.tolist()).values()
    return 1.0 - sum((count / len(y)) ** 2 for count in counts)


def best_split(X, y):
    labels = y.tolist()
    n, best = len(labels), None
    for feature in range(X.shape[1]):
        column = X[:, feature].astype(float).tolist()
        order = sorted(range(n), key=column.__getitem__)
        left, right = Counter(), Counter(labels)
        sq_left, sq_right = 0, sum(c * c for c in right.values())
        for i in range(n - 1):
            label = labels[order[i]]
            sq_left += 2 * left[label] + 1
            sq_right -= 2 * right[label] - 1
            left[label] += 1
            right[label] -= 1
            low, high = column[order[i]], column[order[i + 1]]
            if low == high:
                continue
            impurity = 1 - (sq_left / (i + 1) + sq_right / (n - 1 - i)) / n
            if best is None or impurity < best[2] - 1e-9:
                best = (feature, (low + high) / 2, impurity)
    return best


def grow(X, y, max_depth):
    counts = Counter(y.tolist())
    leaf = min(counts, key=lambda label: (-counts[label], label))
    if max_depth == 0 or len(counts) == 1:
        return leaf
    split = best_split(X, y)
    if split is None:
        return leaf
    goes = X[:, split[0]] <= split[1]
    return (
        *split[:2],
        grow(X[goes], y[goes], max_depth - 1),
        grow(X[~goes], y[~goes], max_depth - 1),
    )


def predict(tree, X):
    def leaf(node, row):
        while isinstance(node, tuple):
            node = node[2] if row[node[0]] <= node[1] else node[3]
        return node

    return np.array([leaf(tree, row) for row in X.astype(float).tolist()], dtype=int)
