"""Normal equations of centred data, by the pseudo-inverse where they are singular."""

import numpy as np


def _errors(X, y, coef, intercept):
    return np.array(
        [
            np.dot(row, coef) + intercept - target
            for row, target in zip(X.astype(float), y.astype(float))
        ]
    )


def loss(X, y, coef, intercept, penalty):
    return float(sum(_errors(X, y, coef, intercept) ** 2) + penalty * sum(coef**2))


def gradient(X, y, coef, intercept, penalty):
    errors = _errors(X, y, coef, intercept)
    slopes = np.array([2 * errors @ X[:, j] + 2 * penalty * coef[j] for j in range(len(coef))])
    return slopes, float(2 * np.sum(errors))


def step_size(X, penalty):
    A = np.c_[X.astype(float), np.ones(len(X))]
    H = A.T @ A * 2
    H[range(X.shape[1]), range(X.shape[1])] += 2 * penalty
    return float(1 / max(np.linalg.eigvalsh(H)))


def descend(X, y, penalty, max_iter):
    coef, intercept = np.zeros(X.shape[1]), 0.0
    rate = step_size(X, penalty)
    losses = [loss(X, y, coef, intercept, penalty)]
    while len(losses) <= max_iter:
        by_coef, by_intercept = gradient(X, y, coef, intercept, penalty)
        coef = coef - rate * by_coef
        intercept -= rate * by_intercept
        losses.append(loss(X, y, coef, intercept, penalty))
    return coef, intercept, losses


def closed_form(X, y, penalty):
    C = X - X.mean(axis=0)
    t = y - y.mean()
    if penalty:
        coef = np.linalg.solve(C.T @ C + penalty * np.eye(C.shape[1]), C.T @ t)
    else:
        coef = np.linalg.pinv(C) @ t
    return coef, float(np.mean(y - X @ coef))
