"""Naive Bayes, solved with sums of logarithms; one table of classes by features for each model."""

import numpy as np


def log_priors(y: np.ndarray) -> np.ndarray:
    """Return the logarithm of each class's share of ``y``.

    >>> np.exp(log_priors(np.array([7, 2, 7, 7]))).round(2).tolist()
    [0.25, 0.75]
    """
    return np.log(np.unique(y, return_counts=True)[1] / len(y))


def gaussian(X: np.ndarray, y: np.ndarray, queries: np.ndarray, smoothing: float) -> np.ndarray:
    """Return log prior + log density of each query, (m, classes).

    Columns are normal. Variances divide by n, plus ``smoothing``, above 0.
    """
    columns = []
    for label in np.unique(y):
        rows = X[y == label]
        variances = rows.var(axis=0) + smoothing
        squares = (queries - rows.mean(axis=0)) ** 2 / variances
        # A product of densities is a sum of logarithms, which does not underflow.
        columns.append(-(squares + np.log(2 * np.pi * variances)).sum(axis=1) / 2)
    return log_priors(y) + np.column_stack(columns)


def multinomial(X: np.ndarray, y: np.ndarray, queries: np.ndarray, alpha: float) -> np.ndarray:
    """Return log prior + log likelihood, (m, classes), of word counts.

    A word's probability is its share of the class's words, once ``alpha``, above 0, is added to
    each count. Leave out the multinomial coefficient.
    """
    counts = np.array([X[y == label].sum(axis=0) for label in np.unique(y)]) + alpha
    shares = counts / counts.sum(axis=1, keepdims=True)
    return log_priors(y) + queries @ np.log(shares).T


def posterior(joint: np.ndarray) -> np.ndarray:
    """Return each class's probability by row, from finite logarithms however low."""
    # The largest of a row becomes exp(0): at least one class does not vanish.
    shares = np.exp(joint - joint.max(axis=1, keepdims=True))
    return shares / shares.sum(axis=1, keepdims=True)


def classify(y: np.ndarray, joint: np.ndarray) -> np.ndarray:
    """Return each row's likeliest label, the smallest of equals."""
    return np.unique(y)[joint.argmax(axis=1)]
