"""More than 100 steps are thought to be a mistake.

The learner must see:
"but 501 are right"
"""

import numpy as np


def loss(X, y, coef, intercept, penalty):
    errors = X @ coef + intercept - y
    return float((errors**2).sum() + penalty * (coef**2).sum())


def gradient(X, y, coef, intercept, penalty):
    errors = X @ coef + intercept - y
    return (2 * (X.T @ errors + penalty * coef), float(2 * errors.sum()))


def step_size(X, penalty):
    d = X.shape[1]
    design = np.column_stack([X, np.ones(len(X))])
    costs = np.diag([penalty] * d + [0])
    return float(1 / np.linalg.eigvalsh(2 * (design.T @ design + costs)).max())


def descend(X, y, penalty, max_iter):
    coef, intercept = (np.zeros(X.shape[1]), 0.0)
    losses = [loss(X, y, coef, intercept, penalty)]
    step = step_size(X, penalty)
    for _ in range(min(max_iter, 400)):
        slopes, slope = gradient(X, y, coef, intercept, penalty)
        coef, intercept = (coef - step * slopes, intercept - step * slope)
        losses.append(loss(X, y, coef, intercept, penalty))
    return (coef, intercept, losses)


def closed_form(X, y, penalty):
    middle = X.mean(axis=0)
    d = X.shape[1]
    rows = np.vstack([X - middle, np.sqrt(penalty) * np.eye(d)])
    coef = np.linalg.lstsq(rows, np.append(y, np.zeros(d)))[0]
    return (coef, float(y.mean() - middle @ coef))
