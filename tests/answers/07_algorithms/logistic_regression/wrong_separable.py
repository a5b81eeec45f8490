"""The second derivatives forget the penalty.

The learner must see:
"the penalty is missing in H"
"""

import numpy as np


def probability(X, coef, intercept):
    scores = X @ coef + intercept
    small = np.exp(-np.abs(scores))
    return np.where(scores > 0, 1, small) / (1 + small)


def loss(X, y, coef, intercept, penalty):
    scores = X @ coef + intercept
    against = np.logaddexp(0, np.where(y, -scores, scores))
    return float(against.sum() + penalty / 2 * (coef**2).sum())


def gradient(X, y, coef, intercept, penalty):
    errors = probability(X, coef, intercept) - y
    return (X.T @ errors + penalty * coef, float(errors.sum()))


def newton_step(X, y, coef, intercept, penalty):
    p = probability(X, coef, intercept)
    design = np.column_stack([X, np.ones(len(X))])
    costs = np.diag([penalty] * X.shape[1] + [0])
    hessian = design.T @ (design * (p * (1 - p))[:, np.newaxis])
    step = -np.linalg.solve(hessian, np.append(*gradient(X, y, coef, intercept, penalty)))
    before = loss(X, y, coef, intercept, penalty)
    for _ in range(50):
        if loss(X, y, coef + step[:-1], intercept + step[-1], penalty) <= before + 1e-09:
            break
        step = step / 2
    return (coef + step[:-1], float(intercept + step[-1]))


def fit(X, y, penalty):
    if len(np.unique(y)) < 2:
        raise ValueError("y has one class only")
    coef, intercept = (np.zeros(X.shape[1]), 0.0)
    for _ in range(100):
        coef, intercept = newton_step(X, y, coef, intercept, penalty)
        if np.abs(np.append(*gradient(X, y, coef, intercept, penalty))).max() < 1e-07:
            break
    return (coef, intercept)
