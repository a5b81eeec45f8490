"""Directions a millionth as wide as the widest count as none.

The learner must see:
"(gradient, closed_form)[1]"
"""

import numpy as np


def loss(X: np.ndarray, y: np.ndarray, coef: np.ndarray, intercept: float, penalty: float) -> float:
    errors = X @ coef + intercept - y
    return float(errors @ errors + penalty * (coef @ coef))


def gradient(
    X: np.ndarray, y: np.ndarray, coef: np.ndarray, intercept: float, penalty: float
) -> tuple[np.ndarray, float]:
    errors = X @ coef + intercept - y
    return 2 * X.T.astype(float) @ errors + 2 * penalty * coef, float(2 * errors.sum())


def step_size(X: np.ndarray, penalty: float) -> float:
    A = np.column_stack([X, np.ones(len(X))]).astype(float)
    H = 2 * A.T @ A
    H[range(X.shape[1]), range(X.shape[1])] += 2 * penalty
    return float(1 / np.linalg.eigvalsh(H)[-1])


def descend(
    X: np.ndarray, y: np.ndarray, penalty: float, max_iter: int
) -> tuple[np.ndarray, float, list[float]]:
    step = step_size(X, penalty)
    coef, intercept = np.zeros(X.shape[1]), 0.0
    losses = [loss(X, y, coef, intercept, penalty)]
    for _ in range(max_iter):
        slopes, slope = gradient(X, y, coef, intercept, penalty)
        coef, intercept = coef - step * slopes, intercept - step * slope
        losses.append(loss(X, y, coef, intercept, penalty))
    return coef, intercept, losses


def closed_form(X: np.ndarray, y: np.ndarray, penalty: float) -> tuple[np.ndarray, float]:
    X, y = X.astype(float), y.astype(float)
    mean, level = X.mean(axis=0), y.mean()
    rows, goal = X - mean, y - level
    U, s, Vt = np.linalg.svd(rows, full_matrices=False)
    kept = s > 1e-6 * s[0]
    parts = np.zeros_like(s)
    parts[kept] = s[kept] / (s[kept] ** 2 + penalty)
    coef = Vt.T @ (parts * (U.T @ goal))
    return coef, float(level - mean @ coef)
