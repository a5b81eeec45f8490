"""Logistic regression: how likely is a yes, given these numbers?

The sigmoid makes a probability of a score. No formula gives the line that makes what was seen most
likely, but Newton's method is there in a few steps. Where a line separates the classes, only a
penalty keeps it finite. The intercept is never penalised.

``X`` is (n, d), at most 100 in absolute value; ``y`` is (n,), of 0 and 1, in any integer dtype.
``coef`` is float64, (d,). Scores may be huge: let nothing overflow on the way to a result.
``penalty`` is at least 1e-6.

Read: https://scikit-learn.org/stable/modules/linear_model.html#binary-case
House rules: README.md of this chapter
"""

import numpy as np


def probability(X: np.ndarray, coef: np.ndarray, intercept: float) -> np.ndarray:
    """Return each row's 1 / (1 + exp(-score)), the score being ``X @ coef + intercept``.

    >>> probability(np.array([[0], [1000], [-1000]]), np.array([3.0]), 0.0).tolist()
    [0.5, 1.0, 0.0]
    """
    raise NotImplementedError


def loss(X: np.ndarray, y: np.ndarray, coef: np.ndarray, intercept: float, penalty: float) -> float:
    """Return the negative log-likelihood of ``y``, a sum over rows, plus penalty / 2 * |coef|^2."""
    raise NotImplementedError


def gradient(
    X: np.ndarray, y: np.ndarray, coef: np.ndarray, intercept: float, penalty: float
) -> tuple[np.ndarray, float]:
    """Return the derivatives of `loss` by ``coef``, (d,), and by ``intercept``, a float."""
    raise NotImplementedError


def newton_step(
    X: np.ndarray, y: np.ndarray, coef: np.ndarray, intercept: float, penalty: float
) -> tuple[np.ndarray, float]:
    """Return the next (coef, intercept): Newton's step, halved until the loss does not rise.

    Newton's step solves H @ step = -gradient, where H holds the second derivatives of `loss`. H is
    regular. A rise of at most 1e-9 is rounding, and no reason to halve.
    """
    raise NotImplementedError


def fit(X: np.ndarray, y: np.ndarray, penalty: float) -> tuple[np.ndarray, float]:
    """Return the (coef, intercept) of least loss: all of the gradient is within 1e-6 of 0.

    ``y`` of one class only is a ValueError: the intercept would be infinite.
    """
    raise NotImplementedError
