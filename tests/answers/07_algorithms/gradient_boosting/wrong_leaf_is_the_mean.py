"""Weights are ignored: a value is a mean.

The learner must see:
"These are means"
"""

import numpy as np


def _probability(scores):
    return np.exp(-np.logaddexp(0, -scores))


def initial(y, loss):
    mean = y.mean()
    if loss == "squared":
        return float(mean)
    if mean in (0, 1):
        raise ValueError("y has one class only")
    return float(np.log(mean / (1 - mean)))


def residuals(y, scores, loss):
    return y - (scores if loss == "squared" else _probability(scores))


def fit_stump(X, left_over, weights):
    n, best = (len(X), -np.inf)
    feature, threshold = (0, np.inf)
    for column in range(X.shape[1]):
        order = X[:, column].argsort()
        values = X[order, column].astype(np.float64)
        sums = left_over[order].cumsum()
        gaps = np.flatnonzero(values[1:] > values[:-1])
        gains = sums[gaps] ** 2 / (gaps + 1) + (sums[-1] - sums[gaps]) ** 2 / (n - 1 - gaps)
        if len(gaps) and gains.max() > best:
            gap = gaps[gains.argmax()]
            feature, threshold = (column, float(values[gap : gap + 2].mean()))
            best = gains.max()
    left = X[:, feature] <= threshold
    right = ~left if threshold < np.inf else left
    value_left, value_right = (float(left_over[side].mean()) for side in (left, right))
    return (feature, threshold, value_left, value_right)


def predict(start, stumps, X, rate):
    scores = np.full(len(X), float(start))
    for feature, threshold, left, right in stumps:
        scores += rate * np.where(X[:, feature] <= threshold, left, right)
    return scores


def boost(X, y, n_rounds, rate, loss):
    start, stumps = (initial(y, loss), [])
    for _ in range(n_rounds):
        scores = predict(start, stumps, X, rate)
        p = _probability(scores)
        weights = np.ones(len(y)) if loss == "squared" else p * (1 - p)
        stumps.append(fit_stump(X, residuals(y, scores, loss), weights))
    return (start, stumps)
