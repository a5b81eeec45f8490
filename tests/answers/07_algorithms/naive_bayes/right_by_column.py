"""One column of the answer per class, made by a function that both models share."""

import numpy as np


def _each(y, score):
    return np.stack([score(y == label) for label in np.unique(y)], axis=1)


def log_priors(y):
    _, counts = np.unique(y, return_counts=True)
    return np.log(counts) - np.log(counts.sum())


def gaussian(X, y, queries, smoothing):
    def score(rows):
        mine = X[rows].astype(float)
        mean = np.mean(mine, axis=0)
        variance = np.mean((mine - mean) ** 2, axis=0) + smoothing
        density = -((queries - mean) ** 2) / (2 * variance) - np.log(np.sqrt(2 * np.pi * variance))
        return np.log(rows.mean()) + density.sum(axis=1)

    return _each(y, score)


def multinomial(X, y, queries, alpha):
    def score(rows):
        words = np.sum(X[rows], axis=0, dtype=float)
        words = (words + alpha) / (words.sum() + alpha * X.shape[1])
        return np.log(np.mean(rows)) + (queries * np.log(words)).sum(axis=1)

    return _each(y, score)


def posterior(joint):
    # 1 / (sum over classes of exp(theirs - mine)).
    with np.errstate(over="ignore"):
        return 1 / np.exp(joint[:, None, :] - joint[:, :, None]).sum(axis=2)


def classify(y, joint):
    classes = np.unique(y)
    best = joint == joint.max(axis=1, keepdims=True)
    return np.array([classes[row][0] for row in best])
