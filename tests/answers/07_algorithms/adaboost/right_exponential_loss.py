"""A row's weight is its share of the exponential loss of all rounds so far."""

import numpy as np


def fit_stump(X, y, weights):
    found = []
    for feature, column in enumerate(X.T.astype(float)):
        seen = np.unique(column)
        thresholds = np.append((seen[:-1] + seen[1:]) / 2, np.inf)
        left = column[:, np.newaxis] <= thresholds
        errors = weights @ (np.where(left, -1, 1) != np.asarray(y)[:, np.newaxis])
        for threshold, error in zip(thresholds.tolist(), errors):
            found += [(error, feature, threshold, -1), (1 - error, feature, threshold, 1)]
    least = min(found)[0]
    return next(stump for error, *stump in map(_whole, found) if error <= least + 1e-9)[0]


def _whole(item):
    return item[0], item[1:]


def reweigh(weights, wrong):
    error = max(float(weights[wrong].sum()), 1e-9)
    vote = float(np.arctanh(1 - 2 * error))
    grown = np.array(weights, dtype=float)
    grown[wrong] *= np.exp(2 * vote)
    return vote, grown / grown.sum()


def boost(X, y, n_rounds):
    rounds = []
    for _ in range(n_rounds):
        loss = np.exp(-y * scores(rounds, X))
        weights = loss / loss.sum()
        stump = fit_stump(X, y, weights)
        wrong = scores([(1.0, stump)], X) * y < 0
        rounds.append((reweigh(weights, wrong)[0], stump))
        if weights[wrong].sum() < 1e-9:
            break
    return rounds


def scores(rounds, X):
    if not rounds:
        return np.zeros(len(X))
    said = [np.where(X[:, f] <= t, left, -left) for _, (f, t, left) in rounds]
    return np.array([vote for vote, _ in rounds], dtype=float) @ np.array(said)
