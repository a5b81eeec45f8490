"""The next weights do not sum to 1.

The learner must see:
"They were not normalised"
"""

import numpy as np

def fit_stump(X, y, weights):
    signed = np.where(y == 1, weights, -weights)
    stumps, errors = ([], [])
    for feature in range(X.shape[1]):
        order = X[:, feature].argsort()
        values = np.append(X[order, feature].astype(np.float64), np.inf)
        gaps = np.flatnonzero(values[1:] > values[:-1])
        sums = signed[order].cumsum()
        for gap in gaps:
            error = (1 + signed.sum()) / 2 - sums[gap]
            threshold = float(values[gap:gap + 2].mean())
            stumps += [(feature, threshold, -1), (feature, threshold, 1)]
            errors += [1 - error, error]
    return stumps[(np.array(errors) < min(errors) + 1e-09).argmax()]

def reweigh(weights, wrong):
    error = weights[wrong].sum().clip(1e-09)
    vote = float(np.log((1 - error) / error) / 2)
    grown = weights * np.exp(np.where(wrong, vote, -vote))
    return (vote, grown)

def boost(X, y, n_rounds):
    weights, rounds = (np.full(len(X), 1 / len(X)), [])
    for _ in range(n_rounds):
        stump = fit_stump(X, y, weights)
        wrong = scores([(1, stump)], X) != y
        error = weights[wrong].sum()
        vote, weights = reweigh(weights, wrong)
        rounds.append((vote, stump))
        if error < 1e-09:
            break
    return rounds

def scores(rounds, X):
    total = np.zeros(len(X))
    for vote, (feature, threshold, left) in rounds:
        agrees = (X[:, feature] <= threshold) == (left == 1)
        total += np.where(agrees, vote, -vote)
    return total
