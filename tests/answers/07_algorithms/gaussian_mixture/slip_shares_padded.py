"""A little is added to what each cloud has of the rows, as scikit-learn does.

The learner must see:
"'m_step'"
"""

import math

import numpy as np


def log_densities(X, means, covariances):
    X, means, covariances = (np.asarray(part, np.float64) for part in (X, means, covariances))
    columns = []
    for mean, covariance in zip(means, covariances):
        root = np.linalg.cholesky(covariance)
        z = np.linalg.solve(root, (X - mean).T)
        log_det = 2 * np.log(np.diag(root)).sum()
        columns.append(-((z**2).sum(axis=0) + log_det + len(mean) * math.log(2 * math.pi)) / 2)
    return np.stack(columns, axis=1)


def e_step(X, model):
    weights, means, covariances = model
    joint = np.log(weights) + log_densities(X, means, covariances)
    most = joint.max(axis=1, keepdims=True)
    parts = np.exp(joint - most)
    sums = parts.sum(axis=1, keepdims=True)
    return float((np.log(sums) + most).sum()), parts / sums


def m_step(X, responsibilities, ridge):
    X, R = np.asarray(X, np.float64), np.asarray(responsibilities, np.float64)
    sizes = R.sum(axis=0) + 10 * np.finfo(float).eps
    means = (R.T @ (X - X[0])) / sizes[:, None] + X[0]
    covariances = np.empty((len(sizes), X.shape[1], X.shape[1]))
    for k, mean in enumerate(means):
        apart = X - mean
        covariances[k] = (R[:, k, None] * apart).T @ apart / sizes[k] + ridge * np.eye(X.shape[1])
    return sizes / len(X), means, covariances


def fit(X, model, ridge, tol, max_iter):
    model = tuple(np.array(part, np.float64) for part in model)
    likelihood, R = e_step(X, model)
    likelihoods = [likelihood]
    for _ in range(max_iter):
        model = m_step(X, R, ridge)
        likelihood, R = e_step(X, model)
        likelihoods.append(likelihood)
        if likelihoods[-1] - likelihoods[-2] < tol:
            break
    return model, likelihoods
