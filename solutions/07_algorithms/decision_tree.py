"""CART, solved by running counts: all thresholds of a column at once, from one sort."""

import numpy as np


def gini(y: np.ndarray) -> float:
    """Return the Gini impurity of labels: 1 less the sum of squared shares of the classes.

    >>> gini(np.array([3, 5, 5, 5]))
    0.375
    """
    shares = np.unique(y, return_counts=True)[1] / len(y)
    return float(1 - (shares**2).sum())


def best_split(X: np.ndarray, y: np.ndarray) -> tuple[int, float, float] | None:
    """Return (feature, threshold, impurity) of the split with the least impurity.

    >>> best_split(np.array([[1], [5], [2]]), np.array([0, 1, 0]))
    (0, 3.5, 0.0)

    Rows with ``X[:, feature] <= threshold`` go left, all others right. Thresholds lie midway
    between neighbouring different values of the feature.

    Notes
    -----
    - A split's impurity is the mean of both sides' Gini impurities, weighted by their rows.
    - Impurities within 1e-9 are equal: the lowest feature wins, then the lowest threshold.
    - A split need not lower the impurity. None means that no feature has two different values.
    """
    n, best = len(y), None
    members = (y[:, np.newaxis] == np.unique(y)).astype(np.float64)
    sizes = np.arange(1, n)
    for feature in range(X.shape[1]):
        order = X[:, feature].argsort()
        values = X[order, feature].astype(np.float64)
        # Counts of each class left of every gap, (n - 1, classes); the rest is on the right.
        left = members[order].cumsum(axis=0)[:-1]
        right = members.sum(axis=0) - left
        # n_left * gini is n_left less the sum of squared counts over n_left.
        squares = (left**2).sum(axis=1) / sizes + (right**2).sum(axis=1) / (n - sizes)
        gaps = np.flatnonzero(values[1:] > values[:-1])
        impurities = 1 - squares[gaps] / n
        # Rounding makes equals differ by 1e-16.
        if len(gaps) and (best is None or impurities.min() < best[2] - 1e-9):
            first = np.flatnonzero(impurities < impurities.min() + 1e-9)[0]
            middle = values[gaps[first]] / 2 + values[gaps[first] + 1] / 2
            best = feature, float(middle), float(impurities[first])
    return best


def grow(X: np.ndarray, y: np.ndarray, max_depth: int) -> int | tuple:
    """Return a tree: a label (a leaf), or (feature, threshold, left tree, right tree).

    A leaf holds the commonest label, the smallest of equals. Labels of one kind, ``max_depth`` 0
    or no possible split make a leaf. Otherwise both sides are trees of ``max_depth - 1``.
    """
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


def predict(tree: int | tuple, X: np.ndarray) -> np.ndarray:
    """Return the label of the leaf that each row of ``X`` falls into."""
    if not isinstance(tree, tuple):
        return np.full(len(X), tree)
    feature, threshold, left, right = tree
    return np.where(X[:, feature] <= threshold, predict(left, X), predict(right, X))
