"""Every threshold is tried by itself, with means and squares as they are defined."""

import math

import numpy as np


def initial(y, loss):
    mean = float(np.mean(y.astype(float)))
    if loss == "squared":
        return mean
    if len(np.unique(y)) == 1:
        raise ValueError("one class")
    return math.log(mean) - math.log(1 - mean)


def residuals(y, scores, loss):
    if loss == "log":
        small = np.exp(-np.abs(scores))
        return y - np.where(scores > 0, 1 / (1 + small), small / (1 + small))
    return y.astype(float) - scores


def fit_stump(X, left_over, weights):
    best = None
    for j in range(X.shape[1]):
        values = np.unique(X[:, j]).astype(float)
        for low, high in zip(values[:-1], values[1:]):
            left = X[:, j] <= (low + high) / 2
            error = len(X) * 0.0
            for side in (left, ~left):
                error += ((left_over[side] - left_over[side].mean()) ** 2).sum()
            if best is None or error < best[0]:
                best = error, j, (low + high) / 2, left
    if best is None:
        value = float(left_over.sum() / weights.sum())
        return 0, math.inf, value, value
    _, j, threshold, left = best
    return (
        j,
        float(threshold),
        float(left_over[left].sum() / weights[left].sum()),
        float(left_over[~left].sum() / weights[~left].sum()),
    )


def predict(start, stumps, X, rate):
    scores = [start] * len(X)
    for i, row in enumerate(X.astype(float).tolist()):
        for j, threshold, left, right in stumps:
            scores[i] += rate * (left if row[j] <= threshold else right)
    return np.array(scores, dtype=float)


def boost(X, y, n_rounds, rate, loss):
    start = initial(y, loss)
    scores, stumps = np.full(len(y), start), []
    while len(stumps) < n_rounds:
        rest = residuals(y, scores, loss)
        weights = np.abs(rest) * (1 - np.abs(rest)) if loss == "log" else np.ones(len(y))
        stumps.append(fit_stump(X, rest, weights))
        scores = scores + predict(0.0, stumps[-1:], X, rate)
    return start, stumps
