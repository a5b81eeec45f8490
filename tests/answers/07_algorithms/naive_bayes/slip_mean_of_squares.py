"""A variance is a mean of squares less a squared mean.

The learner must see:
"gaussian"
"is right"
"""

import numpy as np


def log_priors(y):
    _, counts = np.unique(y, return_counts=True)
    return np.log(counts / len(y))


def gaussian(X, y, queries, smoothing):
    X = np.asarray(X, dtype=np.float64)
    Q = np.asarray(queries, dtype=np.float64)
    y = np.asarray(y)
    classes = np.unique(y)
    means = np.array([X[y == c].mean(axis=0) for c in classes])
    variances = np.array([np.maximum((X[y == c] ** 2).mean(axis=0) - X[y == c].mean(axis=0) ** 2, 0) for c in classes]) + smoothing
    parts = np.log(2 * np.pi * variances) + (Q[:, None, :] - means) ** 2 / variances
    return log_priors(y) - 0.5 * parts.sum(axis=2)


def multinomial(X, y, queries, alpha):
    X = np.asarray(X, dtype=np.float64)
    Q = np.asarray(queries, dtype=np.float64)
    y = np.asarray(y)
    counts = np.array([X[y == c].sum(axis=0) for c in np.unique(y)]) + alpha
    logs = np.log(counts) - np.log(counts.sum(axis=1, keepdims=True))
    return log_priors(y) + Q @ logs.T


def posterior(joint):
    joint = np.asarray(joint, dtype=np.float64)
    shifted = np.exp(joint - joint.max(axis=1, keepdims=True))
    return shifted / shifted.sum(axis=1, keepdims=True)


def classify(y, joint):
    return np.unique(y)[np.argmax(joint, axis=1)]
