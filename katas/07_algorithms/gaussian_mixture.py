"""Gaussian mixture: how likely does each row belong to each of k clouds?

A model is (weights (k,), means (k, d), covariances (k, d, d)), float64. EM takes turns: who belongs
where (responsibilities), then which clouds fit best. Without ridge, the likelihood never falls.

Results are compared with ``rtol=1e-7, atol=1e-7``. Rows may be far from all clouds.

Read: https://scikit-learn.org/stable/modules/mixture.html#gaussian-mixture
House rules: README.md of this chapter
"""

import numpy as np


def log_densities(X: np.ndarray, means: np.ndarray, covariances: np.ndarray) -> np.ndarray:
    """Return the logarithm of each cloud's normal density at each row, (n, k).

    >>> log_densities(np.array([[0]]), np.zeros((1, 1)), np.ones((1, 1, 1))).round(6).tolist()
    [[-0.918939]]
    """
    raise NotImplementedError


def e_step(X: np.ndarray, model: tuple) -> tuple[float, np.ndarray]:
    """Return (log-likelihood, a sum over rows; responsibilities (n, k), which sum to 1 by row)."""
    raise NotImplementedError


def m_step(X: np.ndarray, responsibilities: np.ndarray, ridge: float) -> tuple:
    """Return the most likely model; then ``ridge`` is added to each covariance's diagonal.

    Each cloud has some responsibility.
    """
    raise NotImplementedError


def fit(X: np.ndarray, model: tuple, ridge: float, tol: float, max_iter: int) -> tuple[tuple, list]:
    """Return (model, log-likelihoods): of the start and after each turn, at most ``max_iter``.

    A turn that raises it by less than ``tol`` is the last.
    """
    raise NotImplementedError
