"""Discriminant analysis: along which directions do classes lie apart?

PCA looks where rows spread most; this, where class means do, measured by spread within classes.
W is within + ridge * identity, and invertible. Here ``rtol`` and ``atol`` are 1e-6.

Read: https://scikit-learn.org/stable/modules/lda_qda.html
House rules: README.md of this chapter
"""

import numpy as np


def scatter(X: np.ndarray, y: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return (within, between), (d, d): sums over rows of v's outer products.

    Within: v from class mean to row. Between: v from overall mean to class mean.

    >>> scatter(np.array([[1], [3], [8]]), np.array([0, 0, 1]))
    (array([[2.]]), array([[24.]]))
    """
    raise NotImplementedError


def directions(X: np.ndarray, y: np.ndarray, k: int, ridge: float) -> tuple:
    """Return (ratios, D (k, d)): the directions v of largest v @ between @ v / (v @ W @ v).

    Best first; D @ W @ D.T is the identity. Each one's entry of largest size is positive.
    ValueError: k above d or classes - 1.
    """
    raise NotImplementedError


def log_posterior(X, y, queries: np.ndarray, priors: np.ndarray, ridge: float) -> np.ndarray:
    """Return log-probabilities of the classes, in order, (m, classes).

    Each is normal about its mean; all share the covariance W / n. Priors are above 0, and sum to 1.
    """
    raise NotImplementedError
