"""Positive and negative scores apart; H is filled block by block."""

import numpy as np


def probability(X, coef, intercept):
    z = X.astype(np.float64) @ coef + intercept
    p = np.empty_like(z)
    up = z >= 0
    p[up] = 1 / (1 + np.exp(-z[up]))
    p[~up] = np.exp(z[~up]) / (1 + np.exp(z[~up]))
    return p


def loss(X, y, coef, intercept, penalty):
    z = X.astype(np.float64) @ coef + intercept
    softplus = np.maximum(z, 0) + np.log1p(np.exp(-np.abs(z)))
    return float(np.sum(softplus - z * (y == 1)) + penalty * np.sum(coef**2) / 2)


def gradient(X, y, coef, intercept, penalty):
    off = probability(X, coef, intercept) - y.astype(np.float64)
    return off @ X + penalty * coef, float(np.sum(off))


def newton_step(X, y, coef, intercept, penalty):
    p = probability(X, coef, intercept)
    w, d = p * (1 - p), X.shape[1]
    H = np.zeros((d + 1, d + 1))
    H[:d, :d] = (X.T * w) @ X + penalty * np.eye(d)
    H[:d, d] = H[d, :d] = w @ X
    H[d, d] = w.sum()
    g, g0 = gradient(X, y, coef, intercept, penalty)
    full = np.linalg.solve(H, np.append(g, g0))
    for power in range(50):
        new = coef - full[:d] / 2**power, float(intercept - full[d] / 2**power)
        if loss(X, y, *new, penalty) <= loss(X, y, coef, intercept, penalty) + 1e-9:
            return new
    return coef, intercept


def fit(X, y, penalty):
    if len(set(y.tolist())) == 1:
        raise ValueError("only one class in y")
    coef, intercept = np.zeros(X.shape[1]), 0.0
    for _ in range(60):
        coef, intercept = newton_step(X, y, coef, intercept, penalty)
    return coef, intercept
