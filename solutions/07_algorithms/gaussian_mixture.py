"""A Gaussian mixture, solved with Cholesky roots and a log-sum-exp: no density is ever computed."""

import numpy as np


def log_densities(X: np.ndarray, means: np.ndarray, covariances: np.ndarray) -> np.ndarray:
    """Return the logarithm of each cloud's normal density at each row, (n, k).

    >>> log_densities(np.array([[0]]), np.zeros((1, 1)), np.ones((1, 1, 1))).round(6).tolist()
    [[-0.918939]]
    """
    n, d = X.shape
    logs = np.empty((n, len(means)))
    for k in range(len(means)):
        # With C = L @ L.T, the distance is |solve(L, x)|, and det(C) that of L, squared.
        root = np.linalg.cholesky(covariances[k])
        apart = np.linalg.solve(root, (X - means[k]).T)
        logs[:, k] = -(apart**2).sum(axis=0) / 2 - np.log(root.diagonal()).sum()
    return logs - d * np.log(2 * np.pi) / 2


def e_step(X: np.ndarray, model: tuple) -> tuple[float, np.ndarray]:
    """Return (log-likelihood, a sum over rows; responsibilities (n, k), which sum to 1 by row)."""
    weights, means, covariances = model
    joint = np.log(weights) + log_densities(X, means, covariances)
    rows = np.logaddexp.reduce(joint, axis=1)
    return float(rows.sum()), np.exp(joint - rows[:, np.newaxis])


def m_step(X: np.ndarray, responsibilities: np.ndarray, ridge: float) -> tuple:
    """Return the most likely model; then ``ridge`` is added to each covariance's diagonal.

    Each cloud has some responsibility.
    """
    sizes = responsibilities.sum(axis=0)
    means = responsibilities.T @ X / sizes[:, np.newaxis]
    covariances = np.empty((len(sizes), X.shape[1], X.shape[1]))
    for k in range(len(sizes)):
        apart = X - means[k]
        spread = (responsibilities[:, k] * apart.T) @ apart / sizes[k]
        covariances[k] = spread + ridge * np.eye(X.shape[1])
    return sizes / len(X), means, covariances


def fit(X: np.ndarray, model: tuple, ridge: float, tol: float, max_iter: int) -> tuple[tuple, list]:
    """Return (model, log-likelihoods): of the start and after each turn, at most ``max_iter``.

    A turn that raises it by less than ``tol`` is the last.
    """
    model = tuple(np.array(part) for part in model)
    likelihood, responsibilities = e_step(X, model)
    likelihoods = [likelihood]
    for _ in range(max_iter):
        model = m_step(X, responsibilities, ridge)
        likelihood, responsibilities = e_step(X, model)
        likelihoods.append(likelihood)
        if likelihoods[-1] - likelihoods[-2] < tol:
            break
    return model, likelihoods
