"""The covariance has the divisor of a sample.

The learner must see:
"The divisor is n, not n - classes"
"""

import numpy as np

def scatter(X, y):
    d, mean = (X.shape[1], X.mean(axis=0))
    within, between = (np.zeros((d, d)), np.zeros((d, d)))
    for label in np.unique(y):
        rows = X[y == label]
        center = rows.mean(axis=0)
        within += (rows - center).T @ (rows - center)
        between += len(rows) * np.outer(center - mean, center - mean)
    return (within, between)

def directions(X, y, k, ridge):
    d = X.shape[1]
    if k > d or k >= len(np.unique(y)):
        raise ValueError(f'{len(np.unique(y))} classes of {d} columns have no {k} directions')
    within, between = scatter(X, y)
    root = np.linalg.cholesky(within + ridge * np.eye(d))
    ratios, turned = np.linalg.eigh(np.linalg.solve(root, np.linalg.solve(root, between).T))
    found = np.linalg.solve(root.T, turned).T[::-1][:k]
    leading = np.abs(found).argmax(axis=1)
    signs = np.sign(found[np.arange(k), leading])
    return (ratios[::-1][:k], np.diag(signs) @ found)

def log_posterior(X, y, queries, priors, ridge):
    within, _ = scatter(X, y)
    covariance = (within + ridge * np.eye(X.shape[1])) / (len(X) - len(np.unique(y)))
    joint = np.tile(np.log(priors), (len(queries), 1))
    for k, label in enumerate(np.unique(y)):
        apart = queries - X[y == label].mean(axis=0)
        joint[:, k] -= (apart * np.linalg.solve(covariance, apart.T).T).sum(axis=1) / 2
    return joint - np.logaddexp.reduce(joint, axis=1)[:, np.newaxis]
