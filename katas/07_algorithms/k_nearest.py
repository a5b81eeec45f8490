"""k nearest neighbours: which label do the rows around this one have?

There is no model: the nearest rows vote.

``X`` is (n, d), ``queries`` (m, d), of whole numbers up to 1,000 in size: equal distances tie
exactly. Labels are any integers. ``k`` above n is a ValueError. Full grading: at most 8 times the
reference's time (2,000 rows, 200 queries).

Read: https://scikit-learn.org/stable/modules/neighbors.html#nearest-neighbors-classification
House rules: README.md of this chapter
"""

import numpy as np


def neighbours(X: np.ndarray, queries: np.ndarray, k: int) -> tuple[np.ndarray, np.ndarray]:
    """Return each query's nearest rows and their distances, both (m, k), nearest first.

    Of equal distances the lower row comes first.
    """
    raise NotImplementedError


def weigh(distances: np.ndarray) -> np.ndarray:
    """Return weights, 1 / distance. In a row with zeros, those weigh 1 and all others 0.

    >>> weigh(np.array([[2.0, 4.0], [0.0, 3.0]])).tolist()
    [[0.5, 0.25], [1.0, 0.0]]
    """
    raise NotImplementedError


def vote(labels: np.ndarray, weights: np.ndarray) -> np.ndarray:
    """Return each row's label with the largest total weight, the smallest of equals."""
    raise NotImplementedError


def k_nearest(
    X: np.ndarray, y: np.ndarray, queries: np.ndarray, k: int, weighted: bool
) -> np.ndarray:
    """Return each query's label, voted by its neighbours, weighted or alike."""
    raise NotImplementedError
