"""A linear SVM, solved by moving the two rows that disagree most: an exact step, cut at its box."""

import numpy as np


def objective(X, y, coef: np.ndarray, intercept: float, C: float) -> float:
    """Return |coef|^2 / 2 + C * sum of hinge losses, max(0, 1 - s * score).

    >>> objective(np.array([[2], [3]]), np.array([0, 1]), np.array([1.0]), -2.0, C=10)
    10.5
    """
    signs = np.where(y == 1, 1.0, -1.0)
    losses = (1 - signs * (X @ coef + intercept)).clip(min=0)
    return float(coef @ coef / 2 + C * losses.sum())


def pair_step(X, y, a: np.ndarray, C: float) -> tuple:
    """Return (next a, high, low).

    r is s - X @ coef: high its largest where a * s may grow, low its smallest where it may shrink.
    There, at the first of equals, a * s moves by t and -t: (high - low) / |row difference|^2, or
    less at 0 or C; 0 if high <= low.
    """
    signs = np.where(y == 1, 1.0, -1.0)
    r = signs - X @ (np.where(y == 1, a, -a) @ X)
    grow = np.where(y == 1, a < C, a > 0)
    shrink = np.where(y == 1, a > 0, a < C)
    i = np.where(grow, r, -np.inf).argmax()
    j = np.where(shrink, r, np.inf).argmin()
    room = [C - a[i] if y[i] == 1 else a[i], a[j] if y[j] == 1 else C - a[j]]
    apart = X[i].astype(np.float64) - X[j]
    # Equal rows have no best step: nothing but 0 and C ends it.
    t = ((r[i] - r[j]) / (apart @ apart).clip(1e-300)).clip(0, np.min(room))
    moved = np.array(a, dtype=np.float64)
    moved[i] += signs[i] * t
    moved[j] -= signs[j] * t
    return moved, float(r[i]), float(r[j])


def fit(X, y, C: float, max_iter: int) -> tuple:
    """Return (coef, intercept, a): steps from zeros until high - low <= 1e-6, intercept midway."""
    a = np.zeros(len(X))
    for _ in range(max_iter):
        moved, high, low = pair_step(X, y, a, C)
        if high - low <= 1e-6:
            break
        a = moved
    _, high, low = pair_step(X, y, a, C)
    return np.where(y == 1, a, -a) @ X, (high + low) / 2, a
