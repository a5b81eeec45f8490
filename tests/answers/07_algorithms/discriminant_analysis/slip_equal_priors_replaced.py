"""Where priors are equal, shares of rows take their place.

The learner must see:
"'log_posterior'"
"""

import numpy as np


def scatter(X, y):
    X = np.asarray(X, dtype=np.float64)
    y = np.asarray(y)
    d = X.shape[1]
    overall = X.mean(axis=0)
    within, between = np.zeros((d, d)), np.zeros((d, d))
    for c in np.unique(y):
        rows = X[y == c]
        mean = rows.mean(axis=0)
        within += (rows - mean).T @ (rows - mean)
        between += len(rows) * np.outer(mean - overall, mean - overall)
    return within, between


def directions(X, y, k, ridge):
    d = np.shape(X)[1]
    if k > min(d, len(np.unique(y)) - 1):
        raise ValueError("k above the columns or classes - 1")
    within, between = scatter(X, y)
    L = np.linalg.cholesky(within + ridge * np.eye(d))
    inverse = np.linalg.inv(L)
    ratios, vectors = np.linalg.eigh(inverse @ between @ inverse.T)
    ratios = ratios[::-1][:k].copy()
    D = vectors.T[::-1][:k] @ inverse
    largest = np.take_along_axis(D, np.abs(D).argmax(axis=1)[:, None], axis=1)
    return ratios, D * np.where(largest < 0, -1.0, 1.0)


def log_posterior(X, y, queries, priors, ridge):
    X = np.asarray(X, dtype=np.float64)
    Q = np.asarray(queries, dtype=np.float64)
    y = np.asarray(y)
    if len(set(np.asarray(priors).tolist())) == 1:
        priors = np.unique(y, return_counts=True)[1] / len(y)
    within, _ = scatter(X, y)
    cov = (within + ridge * np.eye(X.shape[1])) / len(X)
    L = np.linalg.cholesky(cov)
    with np.errstate(divide="ignore"):
        logs = np.log(np.asarray(priors, dtype=np.float64))
    columns = []
    for c, log_prior in zip(np.unique(y), logs):
        z = np.linalg.solve(L, (Q - X[y == c].mean(axis=0)).T)
        columns.append(log_prior - 0.5 * (z**2).sum(axis=0))
    joint = np.array(columns).T
    top = joint.max(axis=1, keepdims=True)
    return joint - top - np.log(np.exp(joint - top).sum(axis=1, keepdims=True))
