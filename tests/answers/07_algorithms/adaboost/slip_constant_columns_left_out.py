"""A column of one value is left out, though inf is a threshold of it too.

The learner must see:
"Asked by stumps"
"""

import math

import numpy as np


def _sides(column, threshold, left):
    return np.where(column <= threshold, left, -left)


def fit_stump(X, y, weights):
    X, y, weights = np.asarray(X, np.float64), np.asarray(y), np.asarray(weights, np.float64)
    tried = []
    for feature in range(X.shape[1]):
        column = X[:, feature]
        values = np.unique(column)
        if len(values) == 1 and (X != X[0]).any():
            continue
        signed = np.zeros(len(values))
        np.add.at(signed, np.searchsorted(values, column), weights * y)
        up = np.concatenate([(values[:-1] + values[1:]) / 2, [np.inf]])
        # Left -1 is wrong where y is 1 on the left, or -1 on the right.
        below = np.cumsum(signed)
        right_minus = weights[y == -1].sum()
        wrong = right_minus + below
        total = weights.sum()
        for threshold, error in zip(up.tolist(), wrong.tolist()):
            tried.append((error, (feature, threshold, -1)))
            tried.append((total - error, (feature, threshold, 1)))
    least = min(error for error, _ in tried)
    return next(stump for error, stump in tried if error <= least + 1e-9)


def reweigh(weights, wrong):
    weights = np.asarray(weights, np.float64)
    error = max(float(weights[wrong].sum()), 1e-9)
    vote = math.log((1 - error) / error) / 2
    grown = weights * np.where(wrong, math.exp(vote), math.exp(-vote))
    return vote, grown / grown.sum()


def boost(X, y, n_rounds):
    X, y = np.asarray(X, np.float64), np.asarray(y)
    weights, rounds = np.full(len(y), 1 / len(y)), []
    for _ in range(n_rounds):
        stump = fit_stump(X, y, weights)
        feature, threshold, left = stump
        wrong = _sides(X[:, feature], threshold, left) != y
        error = weights[wrong].sum()
        vote, weights = reweigh(weights, wrong)
        rounds.append((vote, stump))
        if error < 1e-9:
            break
    return rounds


def scores(rounds, X):
    X = np.asarray(X, np.float64)
    total = np.zeros(len(X))
    for vote, (feature, threshold, left) in rounds:
        total += vote * _sides(X[:, feature], threshold, left)
    return total
