"""Random forest: why do many trees know more than one?

Each tree grows on its own draw of rows, and each of its nodes may ask only a few columns. So trees
err in different places, and a vote evens that out. Rows that a tree never saw test it for free.

``X`` is (n, d), ``y`` holds any integers. How one tree grows is given: see `forest`.

Read: https://scikit-learn.org/stable/modules/ensemble.html#random-forests
House rules: README.md of this chapter
"""

from collections.abc import Callable

import numpy as np


def bootstrap(n: int, rng: np.random.Generator) -> np.ndarray:
    """Return n row indices below n, drawn with replacement, each with equal chances."""
    raise NotImplementedError


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
    raise NotImplementedError


def vote(members: list[tuple], X: np.ndarray) -> np.ndarray:
    """Return each row's commonest label of all trees, the smallest of equals.

    >>> trees = [(lambda X: X[:, 0], None), (lambda X: X[:, 1], None)]
    >>> vote(trees, np.array([[4, 2], [3, 3]])).tolist()
    [2, 3]
    """
    raise NotImplementedError


def out_of_bag(members: list[tuple], X: np.ndarray, y: np.ndarray) -> float:
    """Return the share of rows whose label is voted by the trees that did not see the row.

    Rows that all trees have seen do not count. If none is left, return NaN.
    """
    raise NotImplementedError
