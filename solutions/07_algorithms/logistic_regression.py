"""Logistic regression, solved by Newton's method with halved steps; no exp of a positive number."""

import numpy as np


def probability(X: np.ndarray, coef: np.ndarray, intercept: float) -> np.ndarray:
    """Return each row's 1 / (1 + exp(-score)), the score being ``X @ coef + intercept``.

    >>> probability(np.array([[0], [1000], [-1000]]), np.array([3.0]), 0.0).tolist()
    [0.5, 1.0, 0.0]
    """
    scores = X @ coef + intercept
    # In (0, 1], whatever the score.
    small = np.exp(-np.abs(scores))
    return np.where(scores > 0, 1, small) / (1 + small)


def loss(X: np.ndarray, y: np.ndarray, coef: np.ndarray, intercept: float, penalty: float) -> float:
    """Return the negative log-likelihood of ``y``, a sum over rows, plus penalty / 2 * |coef|^2."""
    scores = X @ coef + intercept
    # -log p = log(1 + exp(-score)) where y is 1; logaddexp has no limit that a score could reach.
    against = np.logaddexp(0, np.where(y, -scores, scores))
    return float(against.sum() + penalty / 2 * (coef**2).sum())


def gradient(
    X: np.ndarray, y: np.ndarray, coef: np.ndarray, intercept: float, penalty: float
) -> tuple[np.ndarray, float]:
    """Return the derivatives of `loss` by ``coef``, (d,), and by ``intercept``, a float."""
    errors = probability(X, coef, intercept) - y
    return X.T @ errors + penalty * coef, float(errors.sum())


def newton_step(
    X: np.ndarray, y: np.ndarray, coef: np.ndarray, intercept: float, penalty: float
) -> tuple[np.ndarray, float]:
    """Return the next (coef, intercept): Newton's step, halved until the loss does not rise.

    Newton's step solves H @ step = -gradient, where H holds the second derivatives of `loss`. H is
    regular. A rise of at most 1e-9 is rounding, and no reason to halve.
    """
    p = probability(X, coef, intercept)
    design = np.column_stack([X, np.ones(len(X))])
    costs = np.diag([penalty] * X.shape[1] + [0])
    hessian = design.T @ (design * (p * (1 - p))[:, np.newaxis]) + costs
    step = -np.linalg.solve(hessian, np.append(*gradient(X, y, coef, intercept, penalty)))
    before = loss(X, y, coef, intercept, penalty)
    # Far from the minimum the parabola that Newton's method believes in is too narrow or too wide.
    for _ in range(50):
        if loss(X, y, coef + step[:-1], intercept + step[-1], penalty) <= before + 1e-9:
            break
        step = step / 2
    return coef + step[:-1], float(intercept + step[-1])


def fit(X: np.ndarray, y: np.ndarray, penalty: float) -> tuple[np.ndarray, float]:
    """Return the (coef, intercept) of least loss: all of the gradient is within 1e-6 of 0.

    ``y`` of one class only is a ValueError: the intercept would be infinite.
    """
    if len(np.unique(y)) < 2:
        raise ValueError("y has one class only")
    coef, intercept = np.zeros(X.shape[1]), 0.0
    for _ in range(100):
        coef, intercept = newton_step(X, y, coef, intercept, penalty)
        if np.abs(np.append(*gradient(X, y, coef, intercept, penalty))).max() < 1e-7:
            break
    return coef, intercept
