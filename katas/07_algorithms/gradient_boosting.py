"""Gradient boosting: how do many small trees add up to a good one?

Begin with one number for all. Each round, a stump (a tree with one question) learns what is left
over, and a part of its answer is added to the scores. Only "left over" depends on the loss.

For "squared" loss, (y - score)^2 / 2, ``y`` holds numbers up to 1,000. For "log" it holds 0 and
1, and a score's sigmoid is a probability; one class only is a ValueError. ``rate`` is at most 1.

Read: https://scikit-learn.org/stable/modules/ensemble.html#mathematical-formulation
House rules: README.md of this chapter
"""

import numpy as np


def initial(y: np.ndarray, loss: str) -> float:
    """Return the one score that has the least loss for all rows.

    >>> initial(np.array([1, 2, 6]), "squared")
    3.0
    """
    raise NotImplementedError


def residuals(y: np.ndarray, scores: np.ndarray, loss: str) -> np.ndarray:
    """Return what is left to learn: the downward slope of the loss by each score, float64."""
    raise NotImplementedError


def fit_stump(X: np.ndarray, left_over: np.ndarray, weights: np.ndarray) -> tuple:
    """Return (feature, threshold, left value, right value) of the best split.

    Rows at most at the threshold, midway between two values, go left. The best leaves the least
    sum of squares around both means; of equals, any. A side's value is its sum of ``left_over``
    over that of ``weights``. Without two values in any column: (0, inf, value, value) of all rows.
    """
    raise NotImplementedError


def predict(start: float, stumps: list, X: np.ndarray, rate: float) -> np.ndarray:
    """Return each row's score: ``start``, plus ``rate`` times each stump's value for it."""
    raise NotImplementedError


def boost(
    X: np.ndarray, y: np.ndarray, n_rounds: int, rate: float, loss: str
) -> tuple[float, list]:
    """Return (initial score, stumps): each stump learns what the scores before it have left over.

    A row weighs 1 for squared loss and p (1 - p) for log loss, with its present probability p.
    """
    raise NotImplementedError
