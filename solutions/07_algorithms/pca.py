"""PCA, solved by the SVD of centred rows: no product of the data with themselves loses digits."""

import numpy as np


def fit(X: np.ndarray, k: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return (mean, components, variances) of the k directions of most variance, most first.

    >>> fit(np.array([[1, 5], [3, 5], [8, 5]]), k=1)
    (array([4., 5.]), array([[1., 0.]]), array([13.]))

    Components are (k, d): a direction per row, of length 1. Its entry largest in size is positive;
    of equals, within 1e-9, the first. Variances have the divisor n - 1. ``k`` is at least 1; above
    n or d it is a ValueError.
    """
    if k > min(X.shape):
        raise ValueError(f"{X.shape} data have no {k} directions")
    mean = X.mean(axis=0)
    _, lengths, directions = np.linalg.svd(X - mean, full_matrices=False)
    components, sizes = directions[:k], np.abs(directions[:k])
    # argmax takes the first of all that are as large as the largest, but for rounding.
    leading = (sizes > sizes.max(axis=1, keepdims=True) - 1e-9).argmax(axis=1)
    signs = np.sign(components[np.arange(k), leading])
    return mean, components * signs[:, np.newaxis], lengths[:k] ** 2 / (len(X) - 1)


def transform(X: np.ndarray, mean: np.ndarray, components: np.ndarray) -> np.ndarray:
    """Return each row's coordinates along the components, (n, k), seen from the mean."""
    return (X - mean) @ components.T


def inverse(Z: np.ndarray, mean: np.ndarray, components: np.ndarray) -> np.ndarray:
    """Return the rows, (n, d), that have the coordinates ``Z``."""
    return Z @ components + mean
