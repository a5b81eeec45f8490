"""A one-hot matrix of classes: means and counts are products of matrices."""

import numpy as np


def _member(y):
    return (np.unique(y)[:, None] == y).astype(float)


def log_priors(y):
    return np.log(_member(y).mean(axis=1))


def gaussian(X, y, queries, smoothing):
    X, queries = X.astype(float), queries.astype(float)
    share = _member(y)
    share /= share.sum(axis=1, keepdims=True)
    means = share @ X
    variances = np.einsum("kn,nkd->kd", share, (X[:, None] - means) ** 2) + smoothing
    z = (queries[:, None] - means) ** 2 / variances
    return log_priors(y) - 0.5 * z.sum(axis=2) - 0.5 * np.log(2 * np.pi * variances).sum(axis=1)


def multinomial(X, y, queries, alpha):
    counts = _member(y) @ X.astype(float) + alpha
    logs = np.log(counts) - np.log(counts.sum(axis=1))[:, None]
    return queries.astype(float) @ logs.T + log_priors(y)[None]


def posterior(joint):
    return np.exp(joint - np.logaddexp.reduce(joint, axis=1)[:, None])


def classify(y, joint):
    return np.take(np.unique(y), np.argmax(joint, axis=1))
