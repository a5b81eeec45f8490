"""Linear regression: which line has the least squared error, and how do you walk there?

A formula gives the least loss at once. Gradient descent walks there, by steps that fit the scale
of the columns. A penalty keeps coefficients small. It never touches the intercept.

``X`` is (n, d), ``y`` is (n,), all at most 1,000 in size. ``coef`` is float64, (d,). ``penalty`` is
at least 0. Results of `descend` and `closed_form` may be off by 1e-6.

Read: https://scikit-learn.org/stable/modules/linear_model.html#ridge-regression-and-classification
House rules: README.md of this chapter
"""

import numpy as np


def loss(X: np.ndarray, y: np.ndarray, coef: np.ndarray, intercept: float, penalty: float) -> float:
    """Return the sum of squared errors of ``X @ coef + intercept``, plus penalty * |coef|^2.

    >>> loss(np.array([[2], [1]]), np.array([7, 4]), np.array([3.0]), 0.5, penalty=10)
    90.5
    """
    raise NotImplementedError


def gradient(
    X: np.ndarray, y: np.ndarray, coef: np.ndarray, intercept: float, penalty: float
) -> tuple[np.ndarray, float]:
    """Return the derivatives of `loss` by ``coef``, (d,), and by ``intercept``, a float."""
    raise NotImplementedError


def step_size(X: np.ndarray, penalty: float) -> float:
    """Return 1 / (largest eigenvalue of the matrix of second derivatives of `loss`).

    The matrix is (d + 1, d + 1): the intercept belongs to it. No larger step is safe everywhere.
    """
    raise NotImplementedError


def descend(
    X: np.ndarray, y: np.ndarray, penalty: float, max_iter: int
) -> tuple[np.ndarray, float, list[float]]:
    """Return (coef, intercept, losses) after ``max_iter`` steps downhill from zeros.

    Each step is `step_size` times the gradient. ``losses`` begins with that of the zeros, so it
    holds max_iter + 1, and it never rises.
    """
    raise NotImplementedError


def closed_form(X: np.ndarray, y: np.ndarray, penalty: float) -> tuple[np.ndarray, float]:
    """Return the (coef, intercept) of least loss, without steps.

    If several have it (columns that repeat, penalty 0), ``coef`` is the shortest.
    """
    raise NotImplementedError
