"""DBSCAN: which rows form a crowd, and which stand alone?

Core rows have enough rows close by, and clusters grow along them. What no core row is close to is
noise.

``X``, (n, d), and ``eps``, above 0, are whole numbers (float64 too), at most 1,000 in absolute
value; ``min_rows`` is 1 or more. Full grading: at most 20 times the reference's time (1,000 rows).

Read: https://scikit-learn.org/stable/modules/clustering.html#dbscan
House rules: README.md of this chapter
"""

import numpy as np


def close(X: np.ndarray, eps: float) -> np.ndarray:
    """Return whether rows are at most ``eps`` apart, (n, n) of bool.

    >>> close(np.array([[0, 0], [3, 4], [6, 8]]), eps=5).astype(int).tolist()
    [[1, 1, 0], [1, 1, 1], [0, 1, 1]]
    """
    raise NotImplementedError


def core_rows(X: np.ndarray, eps: float, min_rows: int) -> np.ndarray:
    """Return which rows, (n,) of bool, have at least ``min_rows`` close, themselves included."""
    raise NotImplementedError


def dbscan(X: np.ndarray, eps: float, min_rows: int) -> np.ndarray:
    """Return each row's cluster, or -1 for noise.

    Core rows that are close, or joined by a chain of close ones, are in one cluster.
    Clusters are numbered from 0 by their first core row. Others join the lowest cluster with a core
    row close by.
    """
    raise NotImplementedError
