"""Ridge regression, solved as least squares of centred rows, and downhill by a step that fits."""

import numpy as np


def loss(X: np.ndarray, y: np.ndarray, coef: np.ndarray, intercept: float, penalty: float) -> float:
    """Return the sum of squared errors of ``X @ coef + intercept``, plus penalty * |coef|^2.

    >>> loss(np.array([[2], [1]]), np.array([7, 4]), np.array([3.0]), 0.5, penalty=10)
    90.5
    """
    errors = X @ coef + intercept - y
    return float((errors**2).sum() + penalty * (coef**2).sum())


def gradient(
    X: np.ndarray, y: np.ndarray, coef: np.ndarray, intercept: float, penalty: float
) -> tuple[np.ndarray, float]:
    """Return the derivatives of `loss` by ``coef``, (d,), and by ``intercept``, a float."""
    errors = X @ coef + intercept - y
    return 2 * (X.T @ errors + penalty * coef), float(2 * errors.sum())


def step_size(X: np.ndarray, penalty: float) -> float:
    """Return 1 / (largest eigenvalue of the matrix of second derivatives of `loss`).

    The matrix is (d + 1, d + 1): the intercept belongs to it. No larger step is safe everywhere.
    """
    d = X.shape[1]
    design = np.column_stack([X, np.ones(len(X))])
    # The last entry is the intercept's, which costs nothing.
    costs = np.diag([penalty] * d + [0])
    return float(1 / np.linalg.eigvalsh(2 * (design.T @ design + costs)).max())


def descend(
    X: np.ndarray, y: np.ndarray, penalty: float, max_iter: int
) -> tuple[np.ndarray, float, list[float]]:
    """Return (coef, intercept, losses) after ``max_iter`` steps downhill from zeros.

    Each step is `step_size` times the gradient. ``losses`` begins with that of the zeros, so it
    holds max_iter + 1, and it never rises.
    """
    coef, intercept = np.zeros(X.shape[1]), 0.0
    losses = [loss(X, y, coef, intercept, penalty)]
    step = step_size(X, penalty)
    for _ in range(max_iter):
        slopes, slope = gradient(X, y, coef, intercept, penalty)
        coef, intercept = coef - step * slopes, intercept - step * slope
        losses.append(loss(X, y, coef, intercept, penalty))
    return coef, intercept, losses


def closed_form(X: np.ndarray, y: np.ndarray, penalty: float) -> tuple[np.ndarray, float]:
    """Return the (coef, intercept) of least loss, without steps.

    If several have it (columns that repeat, penalty 0), ``coef`` is the shortest.
    """
    # A free intercept carries the means. Centred columns have no share in the mean of y.
    middle = X.mean(axis=0)
    # One more row for each column, sqrt(penalty) times it, should be 0: its square is the penalty.
    d = X.shape[1]
    rows = np.vstack([X - middle, np.sqrt(penalty) * np.eye(d)])
    coef = np.linalg.lstsq(rows, np.append(y, np.zeros(d)))[0]
    return coef, float(y.mean() - middle @ coef)
