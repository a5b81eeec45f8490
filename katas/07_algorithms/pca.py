"""PCA: along which directions do these rows differ most?

The singular value decomposition of centred rows gives directions at right angles, and how far rows
spread along each. A few tell nearly everything: rows can be rebuilt from those.

``X`` is (n, d), with at least two rows. Results may be off by 1e-7, variances by 1e-7 of the
largest.

Read: https://scikit-learn.org/stable/modules/decomposition.html#exact-pca-and-probabilistic-interpretation
House rules: README.md of this chapter
"""

import numpy as np


def fit(X: np.ndarray, k: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return (mean, components, variances) of the k directions of most variance, most first.

    >>> fit(np.array([[1, 5], [3, 5], [8, 5]]), k=1)
    (array([4., 5.]), array([[1., 0.]]), array([13.]))

    Components are (k, d): a direction per row, of length 1. Its entry largest in size is positive;
    of equals, within 1e-9, the first. Variances have the divisor n - 1. ``k`` is at least 1; above
    n or d it is a ValueError.
    """
    raise NotImplementedError


def transform(X: np.ndarray, mean: np.ndarray, components: np.ndarray) -> np.ndarray:
    """Return each row's coordinates along the components, (n, k), seen from the mean."""
    raise NotImplementedError


def inverse(Z: np.ndarray, mean: np.ndarray, components: np.ndarray) -> np.ndarray:
    """Return the rows, (n, d), that have the coordinates ``Z``."""
    raise NotImplementedError
