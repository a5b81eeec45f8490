"""A random forest, solved as one table of votes, trees by rows; who may vote is a mask on it."""

from collections.abc import Callable

import numpy as np


def bootstrap(n: int, rng: np.random.Generator) -> np.ndarray:
    """Return n row indices below n, drawn with replacement, each with equal chances."""
    return rng.integers(n, size=n)


def forest(
    X: np.ndarray,
    y: np.ndarray,
    n_trees: int,
    n_features: int,
    rng: np.random.Generator,
    grow: Callable,
) -> list[tuple]:
    """Return (predict, rows) for each tree: what ``grow`` returned, and its bootstrap rows.

    ``grow(X, y, pick)`` takes the tree's rows, returns a function ``predict(X)``, and calls
    ``pick()`` at every node. That returns the indices of ``n_features`` different columns, drawn
    anew each time.
    """

    def pick() -> np.ndarray:
        return rng.choice(X.shape[1], size=n_features, replace=False)

    bags = (bootstrap(len(X), rng) for _ in range(n_trees))
    return [(grow(X[rows], y[rows], pick), rows) for rows in bags]


def _commonest(members: list[tuple], X: np.ndarray, may_vote: np.ndarray) -> np.ndarray:
    """Return each row's commonest label of the trees that may vote, (trees, n)."""
    labels = np.array([predict(X) for predict, _ in members])
    classes = np.unique(labels)
    ballots = (labels[:, :, np.newaxis] == classes) & may_vote[:, :, np.newaxis]
    # Classes are sorted, and argmax takes the first of equals.
    return classes[ballots.sum(axis=0).argmax(axis=1)]


def vote(members: list[tuple], X: np.ndarray) -> np.ndarray:
    """Return each row's commonest label of all trees, the smallest of equals.

    >>> trees = [(lambda X: X[:, 0], None), (lambda X: X[:, 1], None)]
    >>> vote(trees, np.array([[4, 2], [3, 3]])).tolist()
    [2, 3]
    """
    return _commonest(members, X, np.ones((len(members), len(X)), dtype=bool))


def out_of_bag(members: list[tuple], X: np.ndarray, y: np.ndarray) -> float:
    """Return the share of rows whose label is voted by the trees that did not see the row.

    Rows that all trees have seen do not count. If none is left, return NaN.
    """
    unseen = np.array([~np.isin(np.arange(len(X)), rows) for _, rows in members])
    counts = unseen.any(axis=0)
    if not counts.any():
        return np.nan
    return float((_commonest(members, X, unseen) == y)[counts].mean())
