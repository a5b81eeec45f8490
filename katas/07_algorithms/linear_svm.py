"""Linear SVM: which line leaves the widest gap between two classes?

``y`` holds 0 and 1; signs s are -1 and 1. The best coef is (a * s) @ X, with 0 <= a <= C and
sum(a * s) = 0: so a step moves two. Support vectors have a > 0.

Read: https://scikit-learn.org/stable/modules/svm.html#svc
House rules: README.md of this chapter
"""

import numpy as np


def objective(X, y, coef: np.ndarray, intercept: float, C: float) -> float:
    """Return |coef|^2 / 2 + C * sum of hinge losses, max(0, 1 - s * score).

    >>> objective(np.array([[2], [3]]), np.array([0, 1]), np.array([1.0]), -2.0, C=10)
    10.5
    """
    raise NotImplementedError


def pair_step(X, y, a: np.ndarray, C: float) -> tuple:
    """Return (next a, high, low).

    r is s - X @ coef: high its largest where a * s may grow, low its smallest where it may shrink.
    There, at the first of equals, a * s moves by t and -t: (high - low) / |row difference|^2, or
    less at 0 or C; 0 if high <= low.
    """
    raise NotImplementedError


def fit(X, y, C: float, max_iter: int) -> tuple:
    """Return (coef, intercept, a): steps from zeros until high - low <= 1e-6, intercept midway."""
    raise NotImplementedError
