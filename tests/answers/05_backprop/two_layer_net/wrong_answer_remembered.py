"""The answer is remembered for the array of samples.

The learner must see:
"it was remembered for the array, not for its numbers."
"""

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

    def hidden(self, x):
        if getattr(self, "_x", None) is not x:
            self._x = x
            self._hidden = np.maximum(x @ self.W1 + self.b1, 0)
        return self._hidden

    def forward(self, x):
        logits = self.hidden(x) @ self.W2 + self.b2
        logits = logits - logits.max(axis=1, keepdims=True)
        return logits - np.log(np.exp(logits).sum(axis=1, keepdims=True))

    def loss(self, x, y):
        return float(-self.forward(x)[np.arange(len(x)), y].mean())

    def gradients(self, x, y):
        hidden = self.hidden(x)
        slope = np.exp(self.forward(x))
        slope[np.arange(len(x)), y] -= 1
        slope /= len(x)
        back = (slope @ self.W2.T) * (hidden > 0)
        return {
            "W1": x.T @ back,
            "b1": back.sum(axis=0),
            "W2": hidden.T @ slope,
            "b2": slope.sum(axis=0),
        }


def epoch_batches(n, batch_size, rng):
    order = rng.permutation(n)
    return [order[i : i + batch_size] for i in range(0, n, batch_size)]


def fit(net, x, y, x_valid, y_valid, *, epochs, batch_size, learning_rate, rng):
    best, least = None, None
    for _ in range(epochs):
        for batch in epoch_batches(len(x), batch_size, rng):
            slopes = net.gradients(x[batch], y[batch])
            net = TwoLayerNet(
                **{name: getattr(net, name) - learning_rate * slopes[name] for name in slopes}
            )
        loss = net.loss(x_valid, y_valid)
        if best is None or loss < least:
            best, least = net, loss
    return best


def train(net, training, validation, test, **how):
    best = fit(net, *training, *validation, **how)
    x, y = test
    return best, float((best.forward(x).argmax(axis=1) == y).mean())
