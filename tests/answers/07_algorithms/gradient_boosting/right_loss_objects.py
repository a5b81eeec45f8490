"""Two small classes hold what depends on the loss."""

import numpy as np


class Squared:
    def start(self, y):
        return float(y.mean())

    def rest(self, y, scores):
        return y - scores

    def weights(self, y, scores):
        return np.ones(len(y))


class Log:
    def start(self, y):
        ones = int((y == 1).sum())
        if ones in (0, len(y)):
            raise ValueError("both classes are needed")
        return float(np.log(ones / (len(y) - ones)))

    def chance(self, scores):
        return (1 + np.tanh(scores / 2)) / 2

    def rest(self, y, scores):
        p = np.exp(np.minimum(scores, 0)) / (1 + np.exp(-np.abs(scores)))
        return y - p

    def weights(self, y, scores):
        return self.chance(scores) * self.chance(-scores)


LOSSES = {"squared": Squared(), "log": Log()}


def initial(y, loss):
    return LOSSES[loss].start(y)


def residuals(y, scores, loss):
    return LOSSES[loss].rest(y, scores)


def _side(X, stump):
    return X[:, stump[0]] <= stump[1]


def fit_stump(X, left_over, weights):
    candidates = [
        (j, float(a + (b - a) / 2))
        for j in range(X.shape[1])
        for values in [np.unique(X[:, j]).astype(float)]
        for a, b in zip(values, values[1:])
    ]

    def explained(stump):
        left = _side(X, stump)
        return (
            left_over[left].sum() * left_over[left].mean()
            + left_over[~left].sum() * left_over[~left].mean()
        )

    if not candidates:
        whole = float(np.sum(left_over) / np.sum(weights))
        return (0, np.inf, whole, whole)
    stump = max(candidates, key=explained)
    left = _side(X, stump)
    return (*stump, *(float(np.sum(left_over[s]) / np.sum(weights[s])) for s in (left, ~left)))


def predict(start, stumps, X, rate):
    return start + rate * sum((np.where(_side(X, s), s[2], s[3]) for s in stumps), np.zeros(len(X)))


def boost(X, y, n_rounds, rate, loss):
    kind = LOSSES[loss]
    start = kind.start(y)
    stumps = []
    for _ in range(n_rounds):
        scores = predict(start, stumps, X, rate)
        stumps.append(fit_stump(X, kind.rest(y, scores), kind.weights(y, scores)))
    return start, stumps
