"""A rise by rounding makes it halve the step.

The learner must see:
"A rise by rounding is no reason to halve"
"""

import numpy as np


def probability(X: np.ndarray, coef: np.ndarray, intercept: float) -> np.ndarray:
    return sigmoid(X @ coef + intercept)


def sigmoid(score):
    small = np.exp(-np.abs(score))
    return np.where(score >= 0, 1, small) / (1 + small)


def loss(X: np.ndarray, y: np.ndarray, coef: np.ndarray, intercept: float, penalty: float) -> float:
    score = X @ coef + intercept
    return float(np.logaddexp(0, np.where(y == 1, -score, score)).sum() + penalty / 2 * (coef @ coef))


def gradient(
    X: np.ndarray, y: np.ndarray, coef: np.ndarray, intercept: float, penalty: float
) -> tuple[np.ndarray, float]:
    score = X @ coef + intercept
    off = np.where(y == 1, -sigmoid(-score), sigmoid(score))
    return X.T.astype(float) @ off + penalty * coef, float(off.sum())


def newton_step(
    X: np.ndarray, y: np.ndarray, coef: np.ndarray, intercept: float, penalty: float
) -> tuple[np.ndarray, float]:
    score = X @ coef + intercept
    weights = sigmoid(score) * sigmoid(-score)
    A = np.column_stack([X, np.ones(len(X))]).astype(float)
    H = (A.T * weights) @ A
    H[range(len(coef)), range(len(coef))] += penalty
    slopes, slope = gradient(X, y, coef, intercept, penalty)
    step = np.linalg.solve(H, -np.append(slopes, slope))
    before = loss(X, y, coef, intercept, penalty)
    while loss(X, y, coef + step[:-1], intercept + step[-1], penalty) > before:
        step = step / 2
    return coef + step[:-1], float(intercept + step[-1])


def fit(X: np.ndarray, y: np.ndarray, penalty: float) -> tuple[np.ndarray, float]:
    if y.min() == y.max():
        raise ValueError("one class only")
    coef, intercept = np.zeros(X.shape[1]), 0.0
    while True:
        slopes, slope = gradient(X, y, coef, intercept, penalty)
        if max(np.abs(slopes).max(), abs(slope)) <= 1e-7:
            return coef, intercept
        coef, intercept = newton_step(X, y, coef, intercept, penalty)
