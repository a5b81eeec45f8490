"""The sum is raised by alpha once.

The learner must see:
"the shares of a class sum to 1"
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
        columns.append(-(squares + np.log(2 * np.pi * variances)).sum(axis=1) / 2)
    return log_priors(y) + np.column_stack(columns)


def multinomial(X, y, queries, alpha):
    counts = np.array([X[y == label].sum(axis=0) for label in np.unique(y)])
    shares = (counts + alpha) / (counts.sum(axis=1, keepdims=True) + alpha)
    return log_priors(y) + queries @ np.log(shares).T


def posterior(joint):
    shares = np.exp(joint - joint.max(axis=1, keepdims=True))
    return shares / shares.sum(axis=1, keepdims=True)


def classify(y, joint):
    return np.unique(y)[joint.argmax(axis=1)]
