"""The steps have momentum, which nobody asked for.

The learner must see:
"Is every step plain, without momentum or decay?"
"""

import copy
from dataclasses import dataclass

import numpy as np


@dataclass
class TwoLayerNet:
    W1: np.ndarray
    b1: np.ndarray
    W2: np.ndarray
    b2: np.ndarray

    @classmethod
    def initial(cls, n_in, n_hidden, n_classes, rng):
        W1 = rng.normal(0, np.sqrt(2 / n_in), (n_in, n_hidden))
        W2 = rng.normal(0, np.sqrt(2 / n_hidden), (n_hidden, n_classes))
        return cls(W1, np.zeros(n_hidden), W2, np.zeros(n_classes))

    def forward(self, x):
        hidden = np.maximum(x @ self.W1 + self.b1, 0)
        logits = hidden @ self.W2 + self.b2
        logits = logits - logits.max(axis=1, keepdims=True)
        return logits - np.log(np.exp(logits).sum(axis=1, keepdims=True))

    def loss(self, x, y):
        return -self.forward(x)[np.arange(len(y)), y].mean()

    def gradients(self, x, y):
        n = len(y)
        hidden = np.maximum(x @ self.W1 + self.b1, 0)
        d_logits = np.exp(self.forward(x))
        d_logits[np.arange(n), y] -= 1
        d_logits /= n
        d_hidden = d_logits @ self.W2.T
        d_hidden[hidden <= 0] = 0
        return {
            "W1": x.T @ d_hidden,
            "b1": d_hidden.sum(axis=0),
            "W2": hidden.T @ d_logits,
            "b2": d_logits.sum(axis=0),
        }


def epoch_batches(n, batch_size, rng):
    order = rng.permutation(n)
    for start in range(0, n, batch_size):
        yield order[start : start + batch_size]


def fit(net, x, y, x_valid, y_valid, *, epochs, batch_size, learning_rate, rng):
    net = copy.deepcopy(net)
    best, lowest, slopes = None, np.inf, None
    for _ in range(epochs):
        for batch in epoch_batches(len(x), batch_size, rng):
            new = net.gradients(x[batch], y[batch])
            slopes = {k: new[k] + 0.9 * slopes[k] for k in new} if slopes else new
            net.W1 -= learning_rate * slopes["W1"]
            net.b1 -= learning_rate * slopes["b1"]
            net.W2 -= learning_rate * slopes["W2"]
            net.b2 -= learning_rate * slopes["b2"]
        loss = net.loss(x_valid, y_valid)
        if loss < lowest:
            best, lowest = copy.deepcopy(net), loss
    return best


def train(net, training, validation, test, **how):
    best = fit(net, *training, *validation, **how)
    x, y = test
    return best, np.mean(best.forward(x).argmax(axis=1) == y)
