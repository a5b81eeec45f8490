"""Every stump is tried by itself, and the first of the best kept."""

import numpy as np


def _said(stump, X):
    feature, threshold, left = stump
    return left * np.where(X[:, feature] <= threshold, 1, -1)


def _stumps(X):
    for feature in range(X.shape[1]):
        seen = np.unique(X[:, feature]).astype(float)
        for threshold in [*((seen[1:] + seen[:-1]) / 2), np.inf]:
            yield feature, float(threshold), -1
            yield feature, float(threshold), 1


def fit_stump(X, y, weights):
    best, least = None, np.inf
    for stump in _stumps(X):
        error = weights @ (_said(stump, X) != y)
        if error < least - 1e-9:
            best, least = stump, error
    return best


def reweigh(weights, wrong):
    error = np.clip(weights @ wrong, 1e-9, None)
    vote = np.log(1 - error) / 2 - np.log(error) / 2
    grown = np.where(wrong, weights * np.exp(vote), weights / np.exp(vote))
    return float(vote), grown / grown.sum()


def boost(X, y, n_rounds):
    rounds, weights = [], np.ones(len(y)) / len(y)
    while len(rounds) < n_rounds:
        stump = fit_stump(X, y, weights)
        wrong = _said(stump, X) != y
        vote, after = reweigh(weights, wrong)
        rounds.append((vote, stump))
        if weights @ wrong < 1e-9:
            return rounds
        weights = after
    return rounds


def scores(rounds, X):
    return sum((vote * _said(stump, X) for vote, stump in rounds), np.zeros(len(X)))
