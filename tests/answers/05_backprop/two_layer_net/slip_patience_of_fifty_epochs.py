"""Training stops after fifty epochs without a better one.

The learner must see:
"the validation loss is lowest after epoch 240"
"""

from dataclasses import dataclass

import numpy as np

NAMES = ("W1", "b1", "W2", "b2")


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

    def hidden(self, x):
        return np.maximum(x @ self.W1 + self.b1, 0)

    def forward(self, x):
        z = self.hidden(x) @ self.W2 + self.b2
        z = z - z.max(axis=1, keepdims=True)
        return z - np.log(np.exp(z).sum(axis=1, keepdims=True))

    def loss(self, x, y):
        return float(-self.forward(x)[np.arange(len(y)), y].mean())

    def gradients(self, x, y):
        h = self.hidden(x)
        dz = np.exp(self.forward(x))
        dz[np.arange(len(y)), y] -= 1
        dz /= len(y)
        dh = dz @ self.W2.T * (h > 0)
        return {"W1": x.T @ dh, "b1": dh.sum(axis=0), "W2": h.T @ dz, "b2": dz.sum(axis=0)}


def accuracy(net, x, y):
    return float((net.forward(x).argmax(axis=1) == y).mean())


def train(net, training, validation, test, *, epochs, batch_size, learning_rate, rng):
    x, y = training
    now = {name: getattr(net, name).copy() for name in NAMES}
    best, lowest = None, np.inf
    for epoch in range(epochs):
        order = rng.permutation(len(x))
        for start in range(0, len(x), batch_size):
            part = order[start : start + batch_size]
            slopes = TwoLayerNet(**now).gradients(x[part], y[part])
            now = {name: now[name] - learning_rate * slopes[name] for name in NAMES}
        loss = TwoLayerNet(**now).loss(*validation)
        if loss < lowest:
            best, lowest, since = now, loss, 0
        else:
            since += 1
            if since == 50:
                break
    best = TwoLayerNet(**best)
    return best, accuracy(best, *test)
