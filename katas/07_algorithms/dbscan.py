"""DBSCAN: which rows form a crowd, and which stand alone?

A row with enough rows close by is a core row. Clusters grow from core row to core row.
What no core row is close to is noise.

``X``, (n, d), and ``eps``, above 0, are whole numbers up to 1,000 in size. Full grading: at most 20
times the reference's time (1,000 rows).

Read: https://scikit-learn.org/stable/modules/clustering.html#dbscan
House rules: README.md of this chapter
"""

import numpy as np


def close(X: np.ndarray, eps: float) -> np.ndarray:
    """Return whether rows are at most ``eps`` apart, (n, n).

    >>> close(np.array([[0, 0], [3, 4], [6, 8]]), eps=5).astype(int).tolist()
    [[1, 1, 0], [1, 1, 1], [0, 1, 1]]
    """
    raise NotImplementedError


def core_rows(X: np.ndarray, eps: float, min_rows: int) -> np.ndarray:
    """Return which rows have at least ``min_rows`` rows close to them, themselves included."""
    raise NotImplementedError


def dbscan(X: np.ndarray, eps: float, min_rows: int) -> np.ndarray:
    """Return each row's cluster, or -1 for noise.

    Close core rows belong together, and so do chains of them. Clusters are numbered from 0 by their
    first core row. Another row joins the lowest cluster of which a core row is close.
    """
    raise NotImplementedError
