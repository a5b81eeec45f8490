"""Lists and loops; numpy only for what comes back."""

import math

import numpy as np


def _answer(stump, row):
    feature, threshold, left = stump
    return left if row[feature] <= threshold else -left


def fit_stump(X, y, weights):
    rows, seen, heavy = X.tolist(), [int(label) for label in y.tolist()], weights.tolist()
    tried = []
    for feature in range(len(rows[0])):
        values = sorted({row[feature] for row in rows})
        middles = [(a + b) / 2 for a, b in zip(values, values[1:])]
        for threshold in middles + [math.inf]:
            for left in (-1, 1):
                stump = (feature, threshold, left)
                pairs = zip(rows, seen, heavy)
                error = math.fsum(w for row, label, w in pairs if _answer(stump, row) != label)
                tried.append((error, stump))
    least = min(error for error, _ in tried)
    return [stump for error, stump in tried if error - least <= 1e-9][0]


def reweigh(weights, wrong):
    pairs = list(zip(weights.tolist(), wrong.tolist()))
    error = max(math.fsum(w for w, bad in pairs if bad), 1e-9)
    vote = 0.5 * math.log((1 - error) / error)
    grown = [w * math.exp(vote if bad else -vote) for w, bad in pairs]
    return vote, np.array([w / math.fsum(grown) for w in grown])


def boost(X, y, n_rounds):
    weights, rounds = np.array([1 / len(y)] * len(y)), []
    for _ in range(n_rounds):
        stump = fit_stump(X, y, weights)
        pairs = zip(X.tolist(), y.tolist())
        wrong = np.array([_answer(stump, row) != label for row, label in pairs])
        perfect = weights[wrong].sum() < 1e-9
        vote, weights = reweigh(weights, wrong)
        rounds.append((vote, stump))
        if perfect:
            break
    return rounds


def scores(rounds, X):
    sums = [math.fsum(v * _answer(stump, row) for v, stump in rounds) for row in X.tolist()]
    return np.array(sums, dtype=np.float64)
