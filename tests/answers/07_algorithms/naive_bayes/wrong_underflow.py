"""Densities are multiplied.

The learner must see:
"a product of 400 densities"
"""

import numpy as np


def log_priors(y):
    return np.log(np.unique(y, return_counts=True)[1] / len(y))


def gaussian(X, y, queries, smoothing):
    columns = []
    for label in np.unique(y):
        rows = X[y == label]
        variances = rows.var(axis=0) + smoothing
        squares = (queries - rows.mean(axis=0)) ** 2 / variances
        with np.errstate(all="ignore"):
            columns.append(
                np.log(np.prod(np.exp(-squares / 2) / np.sqrt(2 * np.pi * variances), axis=1))
            )
    return log_priors(y) + np.column_stack(columns)


def multinomial(X, y, queries, alpha):
    counts = np.array([X[y == label].sum(axis=0) for label in np.unique(y)]) + alpha
    shares = counts / counts.sum(axis=1, keepdims=True)
    return log_priors(y) + queries @ np.log(shares).T


def posterior(joint):
    shares = np.exp(joint - joint.max(axis=1, keepdims=True))
    return shares / shares.sum(axis=1, keepdims=True)


def classify(y, joint):
    return np.unique(y)[joint.argmax(axis=1)]
