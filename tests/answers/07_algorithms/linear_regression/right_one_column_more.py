"""The intercept is the coefficient of a column of ones; the formula goes through the SVD."""

import numpy as np


def _extended(X):
    return np.hstack([X.astype(float), np.ones((len(X), 1))])


def _mask(X, penalty):
    free = np.full(X.shape[1] + 1, float(penalty))
    free[-1] = 0
    return free


def loss(X, y, coef, intercept, penalty):
    miss = y - _extended(X) @ np.append(coef, intercept)
    return float(miss @ miss + penalty * np.dot(coef, coef))


def gradient(X, y, coef, intercept, penalty):
    A, w = _extended(X), np.append(coef, intercept)
    slopes = 2 * (A.T @ (A @ w - y)) + 2 * _mask(X, penalty) * w
    return slopes[:-1], float(slopes[-1])


def step_size(X, penalty):
    A = np.vstack([_extended(X), np.diag(np.sqrt(_mask(X, penalty)))])
    return float(0.5 / np.linalg.norm(A, 2) ** 2)


def descend(X, y, penalty, max_iter):
    w, rate, losses = np.zeros(X.shape[1] + 1), step_size(X, penalty), []
    for step in range(max_iter + 1):
        if step:
            w = w - rate * np.append(*gradient(X, y, w[:-1], w[-1], penalty))
        losses.append(loss(X, y, w[:-1], w[-1], penalty))
    return w[:-1], float(w[-1]), losses


def closed_form(X, y, penalty):
    center = X.mean(axis=0)
    U, s, V = np.linalg.svd(X - center, full_matrices=False)
    keep = s > 1e-12 * max(1, s[0])
    shrink = np.zeros_like(s)
    shrink[keep] = s[keep] / (s[keep] ** 2 + penalty)
    coef = V.T @ (shrink * (U.T @ (y - y.mean())))
    return coef, float(y.mean() - center @ coef)
