"""A small class holds data and penalty; the functions are its methods."""

import numpy as np


class Ridge:
    def __init__(self, X, y, penalty):
        self.X, self.y, self.penalty = (
            np.asarray(X, dtype=float),
            np.asarray(y, dtype=float),
            penalty,
        )

    def loss(self, coef, intercept):
        return float(
            np.square(self.X.dot(coef) + intercept - self.y).sum()
            + self.penalty * np.square(coef).sum()
        )

    def slopes(self, coef, intercept):
        off = self.X.dot(coef) + intercept - self.y
        return 2 * off.dot(self.X) + 2 * self.penalty * coef, float(2 * off.sum())

    def rate(self):
        d = self.X.shape[1]
        H = np.empty((d + 1, d + 1))
        H[:d, :d] = self.X.T.dot(self.X) + self.penalty * np.identity(d)
        H[d, :d] = H[:d, d] = self.X.sum(axis=0)
        H[d, d] = len(self.X)
        return float(0.5 / np.linalg.eigvalsh(H)[-1])


def loss(X, y, coef, intercept, penalty):
    return Ridge(X, y, penalty).loss(coef, intercept)


def gradient(X, y, coef, intercept, penalty):
    return Ridge(X, y, penalty).slopes(coef, intercept)


def step_size(X, penalty):
    return Ridge(X, np.zeros(len(X)), penalty).rate()


def descend(X, y, penalty, max_iter):
    model = Ridge(X, y, penalty)
    coef, intercept = np.zeros(X.shape[1]), 0.0
    losses, rate = [model.loss(coef, intercept)], model.rate()
    for _ in range(max_iter):
        slopes, slope = model.slopes(coef, intercept)
        coef, intercept = coef - rate * slopes, intercept - rate * slope
        losses.append(model.loss(coef, intercept))
    return coef, intercept, losses


def closed_form(X, y, penalty):
    d = X.shape[1]
    A = np.column_stack([X - X.mean(axis=0), np.ones(len(X))])
    extra = np.hstack([np.sqrt(penalty) * np.identity(d), np.zeros((d, 1))])
    w = np.linalg.lstsq(np.vstack([A, extra]), np.concatenate([y, np.zeros(d)]), rcond=None)[0]
    return w[:d], float(w[d] - X.mean(axis=0) @ w[:d])
