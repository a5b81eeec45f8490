"""The best net after any batch is returned, not the best at the end of an epoch.

The learner must see:
"the nets at the ends of epochs, not after every batch."
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Self

import numpy as np


@dataclass
class TwoLayerNet:
    W1: np.ndarray
    b1: np.ndarray
    W2: np.ndarray
    b2: np.ndarray

    @classmethod
    def initial(cls, n_in, n_hidden, n_classes, rng) -> Self:
        return cls(
            rng.normal(0, np.sqrt(2 / n_in), (n_in, n_hidden)),
            np.zeros(n_hidden),
            rng.normal(0, np.sqrt(2 / n_hidden), (n_hidden, n_classes)),
            np.zeros(n_classes),
        )

    def forward(self, x):
        hidden = np.maximum(x @ self.W1 + self.b1, 0)
        logits = hidden @ self.W2 + self.b2
        logits = logits - logits.max(axis=1, keepdims=True)
        return logits - np.log(np.exp(logits).sum(axis=1, keepdims=True))

    def loss(self, x, y) -> float:
        return -self.forward(x)[np.arange(len(y)), y].mean()

    def gradients(self, x, y):
        before = x @ self.W1 + self.b1
        hidden = np.maximum(before, 0)
        d = np.exp(self.forward(x))
        d[np.arange(len(y)), y] -= 1
        d /= len(y)
        dh = (d @ self.W2.T) * (before > 0)
        return {"W1": x.T @ dh, "b1": dh.sum(0), "W2": hidden.T @ d, "b2": d.sum(0)}


def epoch_batches(n: int, batch_size: int, rng) -> Iterable[np.ndarray]:
    order = rng.permutation(n)
    for start in range(0, n, batch_size):
        yield order[start : start + batch_size]


def fit(net, x, y, x_valid, y_valid, *, epochs, batch_size, learning_rate, rng):
    best, best_loss = None, np.inf
    for _ in range(epochs):
        for batch in epoch_batches(len(x), batch_size, rng):
            g = net.gradients(x[batch], y[batch])
            net = TwoLayerNet(**{k: getattr(net, k) - learning_rate * g[k] for k in g})
            valid = net.loss(x_valid, y_valid)
            if best is None or valid < best_loss:
                best, best_loss = net, valid
    return best


def train(net, training, validation, test, **how):
    best = fit(net, *training, *validation, **how)
    x, y = test
    return best, float((best.forward(x).argmax(axis=1) == y).mean())
