"""Columns are sorted once, running means give all splits, and scores are kept between rounds."""

import numpy as np


def _sigmoid(s):
    out = np.empty(len(s))
    up = s >= 0
    out[up] = 1 / (1 + np.exp(-s[up]))
    out[~up] = np.exp(s[~up]) / (1 + np.exp(s[~up]))
    return out


def initial(y, loss):
    share = np.average(y)
    if loss == "log":
        if share <= 0 or share >= 1:
            raise ValueError(share)
        return float(np.log(share) - np.log1p(-share))
    return float(share)


def residuals(y, scores, loss):
    return np.subtract(y, _sigmoid(scores) if loss == "log" else scores)


def fit_stump(X, left_over, weights):
    n = len(X)
    order = np.argsort(X, axis=0, kind="stable")
    values = np.take_along_axis(X, order, axis=0).astype(float)
    below = np.cumsum(left_over[order], axis=0)
    k = np.arange(1, n)[:, None]
    gain = below[:-1] ** 2 / k + (below[-1] - below[:-1]) ** 2 / (n - k)
    gain = np.where(values[1:] > values[:-1], gain, -1.0)
    if gain.size == 0 or gain.max() < 0:
        v = float(left_over.sum() / weights.sum())
        return 0, float("inf"), v, v
    place, feature = np.unravel_index(gain.argmax(), gain.shape)
    threshold = float((values[place, feature] + values[place + 1, feature]) / 2)
    first = order[: place + 1, feature]
    rest = order[place + 1 :, feature]
    return (
        int(feature),
        threshold,
        float(left_over[first].sum() / weights[first].sum()),
        float(left_over[rest].sum() / weights[rest].sum()),
    )


def predict(start, stumps, X, rate):
    scores = np.zeros(len(X)) + start
    for feature, threshold, left, right in stumps:
        goes = X[:, feature] <= threshold
        scores[goes] += rate * left
        scores[~goes] += rate * right
    return scores


def boost(X, y, n_rounds, rate, loss):
    start, stumps = initial(y, loss), []
    scores = np.full(len(y), start)
    for _ in range(n_rounds):
        p = _sigmoid(scores)
        stump = fit_stump(
            X, residuals(y, scores, loss), p - p**2 if loss == "log" else np.ones(len(y))
        )
        stumps.append(stump)
        scores += predict(0, [stump], X, rate)
    return start, stumps
