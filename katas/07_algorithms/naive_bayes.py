"""Naive Bayes: which class most likely made this row?

Columns count as independent, so their probabilities multiply: hundreds make 0 in float64, but
logarithms add up. ``X`` is (n, d), ``queries`` (m, d), at most 1,000 in absolute value. Classes
ascend, and may have one row.

Read: https://scikit-learn.org/stable/modules/naive_bayes.html
House rules: README.md of this chapter
"""

import numpy as np


def log_priors(y: np.ndarray) -> np.ndarray:
    """Return the logarithm of each class's share of ``y``.

    >>> np.exp(log_priors(np.array([7, 2, 7, 7]))).round(2).tolist()
    [0.25, 0.75]
    """
    raise NotImplementedError


def gaussian(X: np.ndarray, y: np.ndarray, queries: np.ndarray, smoothing: float) -> np.ndarray:
    """Return log prior + log density of each query, (m, classes).

    Columns are normal. Variances divide by n, plus ``smoothing``, above 0.
    """
    raise NotImplementedError


def multinomial(X: np.ndarray, y: np.ndarray, queries: np.ndarray, alpha: float) -> np.ndarray:
    """Return log prior + log likelihood, (m, classes), of word counts.

    A word's probability is its share of the class's words, once ``alpha``, above 0, is added to
    each count. Leave out the multinomial coefficient.
    """
    raise NotImplementedError


def posterior(joint: np.ndarray) -> np.ndarray:
    """Return each class's probability by row, from finite logarithms however low."""
    raise NotImplementedError


def classify(y: np.ndarray, joint: np.ndarray) -> np.ndarray:
    """Return each row's likeliest label, the smallest of equals."""
    raise NotImplementedError
