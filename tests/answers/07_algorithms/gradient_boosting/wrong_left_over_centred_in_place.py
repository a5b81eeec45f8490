"""The mean is subtracted from the caller's left_over.

The learner must see:
"fit_stump changed left_over or weights"
"""

import numpy as np


def initial(y, loss):
    mean = float(np.mean(y, dtype=np.float64))
    if loss == "squared":
        return mean
    if mean in (0.0, 1.0):
        raise ValueError("one class only")
    return float(np.log(mean / (1 - mean)))


def _sigmoid(scores):
    small = np.exp(-np.abs(scores))
    return np.where(scores >= 0, 1 / (1 + small), small / (1 + small))


def residuals(y, scores, loss):
    y = np.asarray(y, dtype=np.float64)
    scores = np.asarray(scores, dtype=np.float64)
    return y - (scores if loss == "squared" else _sigmoid(scores))


def fit_stump(X, left_over, weights):
    X = np.asarray(X, dtype=np.float64)
    target = np.asarray(left_over, dtype=np.float64)
    weights = np.asarray(weights, dtype=np.float64)
    shift = target.mean()
    middle = target
    middle -= shift
    n = len(X)
    best = None
    for feature in range(X.shape[1]):
        order = np.argsort(X[:, feature], kind="stable")
        values, sums = X[order, feature], np.cumsum(middle[order])
        cuts = np.flatnonzero(values[1:] > values[:-1])
        if not len(cuts):
            continue
        left = sums[cuts]
        right = sums[-1] - left
        gain = left**2 / (cuts + 1) + right**2 / (n - cuts - 1)
        at = int(gain.argmax())
        if best is None or gain[at] > best[0]:
            place = cuts[at]
            best = gain[at], feature, float((values[place] + values[place + 1]) / 2)
    if best is None:
        value = float((target.sum() + len(X) * shift) / weights.sum())
        return 0, float("inf"), value, value
    _, feature, threshold = best
    left = X[:, feature] <= threshold
    low, high = (float((target[s] + shift).sum() / weights[s].sum()) for s in (left, ~left))
    return feature, threshold, low, high


def predict(start, stumps, X, rate):
    scores = np.full(len(X), float(start))
    for feature, threshold, low, high in stumps:
        scores += rate * np.where(X[:, feature] <= threshold, low, high)
    return scores


def boost(X, y, n_rounds, rate, loss):
    start = initial(y, loss)
    scores, stumps = np.full(len(X), start), []
    for _ in range(n_rounds):
        left_over = residuals(y, scores, loss)
        if loss == "log":
            p = _sigmoid(scores)
            weights = p * (1 - p)
        else:
            weights = np.ones(len(X))
        stumps.append(fit_stump(X, left_over, weights))
        scores = scores + predict(0.0, stumps[-1:], X, rate)
    return start, stumps
