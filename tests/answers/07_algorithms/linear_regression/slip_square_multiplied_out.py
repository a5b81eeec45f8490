"""The loss is multiplied out: small errors are lost between large squares.

The learner must see:
"loss of errors near 1e-4, values near 1,000"
"""

import numpy as np


def loss(X, y, coef, intercept, penalty):
    A, w = np.c_[X, np.ones(len(X))].astype(float), np.append(coef, intercept)
    goal = y.astype(float)
    squares = w @ (A.T @ A) @ w - 2 * w @ (A.T @ goal) + goal @ goal
    return float(squares + penalty * (coef @ coef))


def gradient(X, y, coef, intercept, penalty):
    errors = X @ coef + intercept - y
    return 2 * (errors @ X + penalty * coef), float(2 * errors.sum())


def step_size(X, penalty):
    rows = np.vstack(
        [np.c_[X, np.ones(len(X))], np.sqrt(penalty) * np.eye(*X.shape[1:], X.shape[1] + 1)]
    )
    return float(0.5 / np.linalg.norm(rows, 2) ** 2)


def descend(X, y, penalty, max_iter):
    coef, intercept, rate = np.zeros(X.shape[1]), 0.0, step_size(X, penalty)
    losses = [loss(X, y, coef, intercept, penalty)]
    for _ in range(max_iter):
        slopes, slope = gradient(X, y, coef, intercept, penalty)
        coef, intercept = coef - rate * slopes, intercept - rate * slope
        losses.append(loss(X, y, coef, intercept, penalty))
    return coef, intercept, losses


def closed_form(X, y, penalty):
    middle, d = X.mean(axis=0), X.shape[1]
    rows = np.vstack([X - middle, np.sqrt(penalty) * np.eye(d)])
    coef = np.linalg.lstsq(rows, np.append(y, np.zeros(d)))[0]
    return coef, float(y.mean() - middle @ coef)
