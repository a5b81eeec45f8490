"""A class with slots, biases last to first, a shuffle by swaps into int32 batches, steps in place on a copy."""

import copy

import numpy as np


class TwoLayerNet:
    __slots__ = ("b2", "W2", "b1", "W1")
    _names = "b2", "W2", "b1", "W1"

    def __init__(self, W1, b1, W2, b2):
        self.W1, self.b1, self.W2, self.b2 = W1, b1, W2, b2

    @classmethod
    def initial(cls, n_in, n_hidden, n_classes, rng):
        # last layer first, one number at a time
        W2 = np.array([[rng.standard_normal() for _ in range(n_classes)] for _ in range(n_hidden)])
        W1 = np.asfortranarray(rng.standard_normal((n_in, n_hidden))) * (2 / n_in) ** 0.5
        return cls(W1, 0 * W1[0], W2 * (2 / n_hidden) ** 0.5, np.zeros((n_classes,)))

    def _walk(self, x):
        z = np.einsum("ni,ih->nh", x, self.W1) + self.b1
        h = np.where(z > 0, z, 0.0)
        logits = np.einsum("nh,hc->nc", h, self.W2) + self.b2
        return z, h, logits - np.logaddexp.reduce(logits, axis=1)[:, None]

    def forward(self, x):
        return self._walk(x)[2]

    def loss(self, x, y):
        total = 0.0
        for row, label in zip(self.forward(x), y, strict=True):
            total -= float(row[int(label)])
        return total / len(y)

    def gradients(self, x, y):
        z, h, logp = self._walk(x)
        onehot = np.zeros_like(logp)
        for i, label in enumerate(y):
            onehot[i, int(label)] = 1.0
        d = (np.exp(logp) - onehot) / len(y)
        dz = np.where(z > 0, d @ self.W2.T, 0.0)
        return {
            "b2": d.sum(axis=0),
            "W2": np.einsum("nh,nc->hc", h, d),
            "b1": dz.sum(axis=0),
            "W1": np.einsum("ni,nh->ih", x, dz),
        }


def epoch_batches(n, batch_size, rng):
    order = list(range(n))
    for i in range(n - 1, 0, -1):
        j = int(rng.integers(0, i + 1))
        order[i], order[j] = order[j], order[i]
    return [np.array(order[i : i + batch_size], dtype=np.int32) for i in range(0, n, batch_size)]


def fit(net, x, y, x_valid, y_valid, *, epochs, batch_size, learning_rate, rng):
    net = copy.deepcopy(net)
    seen = []
    for _ in range(epochs):
        for batch in epoch_batches(len(x), batch_size, rng):
            slopes = net.gradients(x[batch], y[batch])
            for name in net._names:
                array = getattr(net, name)
                array -= learning_rate * slopes[name]
        seen.append((net.loss(x_valid, y_valid), copy.deepcopy(net)))
    return min(seen, key=lambda pair: pair[0])[1]


def train(net, training, validation, test, *, epochs, batch_size, learning_rate, rng):
    trained = fit(net, *training, *validation, epochs=epochs, batch_size=batch_size,
                  learning_rate=learning_rate, rng=rng)
    x_test, y_test = test
    logp = trained.forward(x_test)
    return trained, sum(int(np.argmax(r)) == int(t) for r, t in zip(logp, y_test)) / len(y_test)
