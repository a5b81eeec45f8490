"""Each step is a weighted least-squares problem, with rows for the penalty."""

import numpy as np


def probability(X, coef, intercept):
    return np.exp(-np.logaddexp(0, -(X @ coef + intercept)))


def loss(X, y, coef, intercept, penalty):
    signs = 2.0 * y - 1
    margins = signs * (X @ coef + intercept)
    return float(np.logaddexp(0, -margins).sum() + 0.5 * penalty * np.dot(coef, coef))


def gradient(X, y, coef, intercept, penalty):
    A = np.c_[X, np.ones(len(X))]
    slopes = A.T @ (probability(X, coef, intercept) - y)
    slopes[:-1] += penalty * coef
    return slopes[:-1], float(slopes[-1])


def newton_step(X, y, coef, intercept, penalty):
    p = probability(X, coef, intercept)
    w = p * probability(-X.astype(float), coef, -intercept)
    d = X.shape[1]
    root = np.sqrt(w)
    A = np.vstack([np.c_[X, np.ones(len(X))] * root[:, None], np.sqrt(penalty) * np.eye(d, d + 1)])
    safe = np.where(root > 0, root, 1)
    t = np.append((y - p) / safe, -np.sqrt(penalty) * coef)
    step = np.linalg.lstsq(A, t, rcond=None)[0]
    now, t = loss(X, y, coef, intercept, penalty), 1.0
    for _ in range(60):
        there = coef + t * step[:-1], float(intercept + t * step[-1])
        if loss(X, y, *there, penalty) <= now + 1e-10 * (1 + now):
            break
        t *= 0.5
    return there


def fit(X, y, penalty):
    if y.min() == y.max():
        raise ValueError("one class")
    w = np.zeros(X.shape[1]), 0.0
    for _ in range(100):
        slopes, slope = gradient(X, y, *w, penalty)
        if max(np.abs(slopes).max(), abs(slope)) < 1e-8:
            break
        w = newton_step(X, y, *w, penalty)
    return w
