"""Linear discriminants, solved by a Cholesky root, which makes of two scatters one symmetric."""

import numpy as np


def scatter(X: np.ndarray, y: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return (within, between), (d, d): sums over rows of v's outer products.

    Within: v from class mean to row. Between: v from overall mean to class mean.

    >>> scatter(np.array([[1], [3], [8]]), np.array([0, 0, 1]))
    (array([[2.]]), array([[24.]]))
    """
    d, mean = X.shape[1], X.mean(axis=0)
    within, between = np.zeros((d, d)), np.zeros((d, d))
    for label in np.unique(y):
        rows = X[y == label]
        center = rows.mean(axis=0)
        within += (rows - center).T @ (rows - center)
        between += len(rows) * np.outer(center - mean, center - mean)
    return within, between


def directions(X: np.ndarray, y: np.ndarray, k: int, ridge: float) -> tuple:
    """Return (ratios, D (k, d)): the directions v of largest v @ between @ v / (v @ W @ v).

    Best first; D @ W @ D.T is the identity. Each one's entry of largest size is positive.
    ValueError: k above d or classes - 1.
    """
    d = X.shape[1]
    if k > d or k >= len(np.unique(y)):
        raise ValueError(f"{len(np.unique(y))} classes of {d} columns have no {k} directions")
    within, between = scatter(X, y)
    # With W = L @ L.T, the ratios are the eigenvalues of inv(L) @ between @ inv(L).T: symmetric.
    root = np.linalg.cholesky(within + ridge * np.eye(d))
    ratios, turned = np.linalg.eigh(np.linalg.solve(root, np.linalg.solve(root, between).T))
    found = np.linalg.solve(root.T, turned).T[::-1][:k]
    leading = np.abs(found).argmax(axis=1)
    signs = np.sign(found[np.arange(k), leading])
    return ratios[::-1][:k], np.diag(signs) @ found


def log_posterior(X, y, queries: np.ndarray, priors: np.ndarray, ridge: float) -> np.ndarray:
    """Return log-probabilities of the classes, in order, (m, classes).

    Each is normal about its mean; all share the covariance W / n. Priors are above 0, and sum to 1.
    """
    within, _ = scatter(X, y)
    covariance = (within + ridge * np.eye(X.shape[1])) / len(X)
    joint = np.tile(np.log(priors), (len(queries), 1))
    for k, label in enumerate(np.unique(y)):
        # Differences first: far from the origin, products of coordinates are mostly rounding.
        apart = queries - X[y == label].mean(axis=0)
        joint[:, k] -= (apart * np.linalg.solve(covariance, apart.T).T).sum(axis=1) / 2
    return joint - np.logaddexp.reduce(joint, axis=1)[:, np.newaxis]
