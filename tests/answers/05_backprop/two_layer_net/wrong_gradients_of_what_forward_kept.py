"""gradients takes what forward kept for the same array, though its numbers have changed.

The learner must see:
"the numbers in the array x changed, and gradients gave something else"
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
        return cls(
            rng.normal(0, np.sqrt(2 / n_in), (n_in, n_hidden)),
            np.zeros(n_hidden),
            rng.normal(0, np.sqrt(2 / n_hidden), (n_hidden, n_classes)),
            np.zeros(n_classes),
        )

    def _hidden(self, x):
        return np.maximum(x @ self.W1 + self.b1, 0)

    def forward(self, x):
        logits = self._hidden(x) @ self.W2 + self.b2
        logits = logits - logits.max(axis=1, keepdims=True)
        self._x, self._h, self._logs = x, self._hidden(x), logits - np.log(np.exp(logits).sum(axis=1, keepdims=True))
        return logits - np.log(np.exp(logits).sum(axis=1, keepdims=True))

    def loss(self, x, y):
        return float(-self.forward(x)[np.arange(len(y)), y].mean())

    def gradients(self, x, y):
        n = len(y)
        if getattr(self, "_x", None) is not x:
            self.forward(x)
        hidden, d = self._h, np.exp(self._logs)
        d[np.arange(n), y] -= 1
        d /= n
        dh = (d @ self.W2.T) * (hidden > 0)
        return {"W1": x.T @ dh, "b1": dh.sum(axis=0), "W2": hidden.T @ d, "b2": d.sum(axis=0)}


def train(net, training, validation, test, *, epochs, batch_size, learning_rate, rng):
    net = copy.deepcopy(net)
    x, y = training
    best, lowest = None, np.inf
    for _ in range(epochs):
        order = rng.permutation(len(y))
        for start in range(0, len(y), batch_size):
            batch = order[start : start + batch_size]
            for name, gradient in net.gradients(x[batch], y[batch]).items():
                setattr(net, name, getattr(net, name) - learning_rate * gradient)
        loss = net.loss(*validation)
        if best is None or loss < lowest:
            best, lowest = copy.deepcopy(net), loss
    x, y = test
    return best, float((best.forward(x).argmax(axis=1) == y).mean())
