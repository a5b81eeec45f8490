"""With a penalty, the products of columns are not centred: their squares near 1e6 take the digits.

The learner must see:
"closed_form, penalty 1e-06, of columns that differ by 0.001 near 1,000"
"""

import numpy as np


def loss(X, y, coef, intercept, penalty):
    errors = X @ coef + intercept - y
    return float(errors @ errors + penalty * (coef @ coef))


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
    if penalty:
        A = np.c_[X, np.ones(len(X))]
        both = np.linalg.solve(A.T @ A + penalty * np.diag([1.0] * d + [0.0]), A.T @ y)
        return both[:-1], float(both[-1])
    rows = np.vstack([X - middle, np.sqrt(penalty) * np.eye(d)])
    coef = np.linalg.lstsq(rows, np.append(y, np.zeros(d)))[0]
    return coef, float(y.mean() - middle @ coef)
