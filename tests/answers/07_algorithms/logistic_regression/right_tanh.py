"""The sigmoid is half of 1 + tanh of half the score; small scores of the loser come from exp."""

import numpy as np


def probability(X, coef, intercept):
    z = np.dot(X, coef) + intercept
    return np.where(
        z > -5, (1 + np.tanh(z / 2)) / 2, np.exp(np.minimum(z, 0)) / (1 + np.exp(np.minimum(z, 0)))
    )


def loss(X, y, coef, intercept, penalty):
    z = np.dot(X, coef) + intercept
    total = penalty / 2 * float(sum(coef * coef))
    for score, seen in zip(z.tolist(), y.tolist()):
        total += float(np.logaddexp(0.0, -score if seen else score))
    return total


def gradient(X, y, coef, intercept, penalty):
    d = X.shape[1]
    slopes = [penalty * c for c in coef] + [0.0]
    p = probability(X, coef, intercept)
    for row, off in zip(X.tolist(), p - y):
        for j in range(d):
            slopes[j] += off * row[j]
        slopes[d] += off
    return np.array(slopes[:d], dtype=float), float(slopes[d])


def newton_step(X, y, coef, intercept, penalty):
    w = np.append(coef, intercept)
    A = np.append(X.astype(float), np.ones((len(X), 1)), axis=1)
    p = probability(X, coef, intercept)
    H = np.einsum("ni,n,nj->ij", A, p * (1 - p), A)
    H[np.arange(len(coef)), np.arange(len(coef))] += penalty
    step = np.linalg.solve(H, np.append(*gradient(X, y, coef, intercept, penalty)))
    old = loss(X, y, coef, intercept, penalty)
    t = 1.0
    while t > 1e-12 and loss(X, y, (w - t * step)[:-1], (w - t * step)[-1], penalty) > old + 1e-9:
        t /= 2
    new = w - t * step
    return new[:-1], float(new[-1])


def fit(X, y, penalty):
    if not 0 < y.astype(float).mean() < 1:
        raise ValueError("both classes are needed")
    w = np.zeros(X.shape[1]), 0.0
    for _ in range(50):
        w = newton_step(X, y, *w, penalty)
        slopes = np.append(*gradient(X, y, *w, penalty))
        if np.linalg.norm(slopes) < 1e-7:
            return w
    return w
