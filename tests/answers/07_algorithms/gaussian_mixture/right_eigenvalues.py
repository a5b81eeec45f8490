"""Each cloud turned into its own axes by its eigenvectors; np.average and np.cov for the M-step."""

import numpy as np


def log_densities(X, means, covariances):
    columns = []
    for mean, covariance in zip(means, covariances):
        lengths, axes = np.linalg.eigh(covariance)
        turned = (X - mean) @ axes
        logs = np.log(2 * np.pi * lengths)
        columns.append(-0.5 * (turned**2 / lengths + logs).sum(axis=1))
    return np.stack(columns, axis=1)


def e_step(X, model):
    weights, means, covariances = model
    joint = log_densities(X, means, covariances) + np.log(weights)
    total = joint[:, 0]
    for column in joint.T[1:]:
        total = np.logaddexp(total, column)
    return float(np.sum(total)), np.exp(joint.T - total).T


def m_step(X, responsibilities, ridge):
    d, rows = X.shape[1], X.astype(np.float64)
    means, covariances = [], []
    for shares in responsibilities.T:
        mean = np.average(rows, axis=0, weights=shares)
        spread = np.cov(rows.T, aweights=shares, ddof=0).reshape(d, d)
        means.append(mean)
        covariances.append(spread + np.diag([ridge] * d))
    return responsibilities.sum(axis=0) / len(X), np.array(means), np.array(covariances)


def fit(X, model, ridge, tol, max_iter):
    model = tuple(part.astype(np.float64) for part in model)
    likelihood, shares = e_step(X, model)
    likelihoods = [likelihood]
    while len(likelihoods) <= max_iter:
        model = m_step(X, shares, ridge)
        likelihood, shares = e_step(X, model)
        likelihoods += [likelihood]
        if likelihood - likelihoods[-2] < tol:
            return model, likelihoods
    return model, likelihoods
