"""A column within 0.001 counts as constant.

The learner must see:
"values of a column within 0.0006"
"""

import numpy as np


def _sigmoid(s):
    e = np.exp(-np.abs(s))
    return np.where(s >= 0, 1.0, e) / (1 + e)


def initial(y, loss):
    y = np.asarray(y, dtype=np.float64)
    if loss == "squared":
        return float(y.mean())
    ones = int((y == 1).sum())
    if ones in (0, len(y)):
        raise ValueError("one class only")
    return float(np.log(ones / (len(y) - ones)))


def residuals(y, scores, loss):
    y = np.asarray(y, dtype=np.float64)
    scores = np.asarray(scores, dtype=np.float64)
    if loss == "squared":
        return y - scores
    return np.where(y == 1, _sigmoid(-scores), -_sigmoid(scores))


def fit_stump(X, left_over, weights):
    X = np.asarray(X, dtype=np.float64)
    g = np.asarray(left_over, dtype=np.float64)
    w = np.asarray(weights, dtype=np.float64)
    n, d = X.shape
    centred = g - g.mean()
    best, answer = -np.inf, None
    for j in range(d):
        order = np.argsort(X[:, j], kind="stable")
        x = X[order, j]
        cuts = np.flatnonzero(x[1:] > x[:-1])
        if not cuts.size or x[-1] - x[0] < 1e-3:
            continue
        run = np.cumsum(centred[order])
        left = run[cuts]
        right = run[-1] - left
        gain = left**2 / (cuts + 1) + right**2 / (n - cuts - 1)
        i = gain.argmax()
        if gain[i] > best:
            best = gain[i]
            a, b = x[cuts[i]], x[cuts[i] + 1]
            threshold = a + (b - a) / 2
            answer = j, float(threshold if threshold < b else a)
    if answer is None:
        value = float(g.sum() / w.sum())
        return 0, float("inf"), value, value
    j, threshold = answer
    go = X[:, j] <= threshold
    return j, threshold, float(g[go].sum() / w[go].sum()), float(g[~go].sum() / w[~go].sum())


def predict(start, stumps, X, rate):
    scores = np.full(len(X), start, dtype=np.float64)
    for j, threshold, left, right in stumps:
        scores += rate * np.where(X[:, j] <= threshold, left, right)
    return scores


def boost(X, y, n_rounds, rate, loss):
    start = initial(y, loss)
    scores = np.full(len(X), start, dtype=np.float64)
    stumps = []
    for _ in range(n_rounds):
        if loss == "squared":
            weights = np.ones(len(X))
        else:
            weights = _sigmoid(scores) * _sigmoid(-scores)
        stumps.append(fit_stump(X, residuals(y, scores, loss), weights))
        scores = scores + predict(0.0, stumps[-1:], X, rate)
    return start, stumps
