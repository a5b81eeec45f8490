"""All parameters in one flat vector that is never changed, and an immutable tuple as the net."""

from typing import NamedTuple

import numpy as np


class TwoLayerNet(NamedTuple):
    W1: np.ndarray
    b1: np.ndarray
    W2: np.ndarray
    b2: np.ndarray

    @classmethod
    def initial(cls, n_in, n_hidden, n_classes, rng):
        return cls(
            W1=rng.normal(0.0, (2.0 / n_in) ** 0.5, size=(n_in, n_hidden)),
            b1=np.zeros(n_hidden),
            W2=rng.normal(0.0, (2.0 / n_hidden) ** 0.5, size=(n_hidden, n_classes)),
            b2=np.zeros(n_classes),
        )

    def forward(self, x):
        hidden = relu(np.matmul(x, self.W1) + self.b1)
        return np.array([log_softmax(row) for row in hidden @ self.W2 + self.b2])

    def loss(self, x, y):
        rows = self.forward(x)
        return float(np.mean([-rows[i, int(label)] for i, label in enumerate(y)]))

    def gradients(self, x, y):
        """Backwards with samples in columns, as on paper."""
        inputs = x.T
        before = self.W1.T @ inputs + self.b1[:, None]
        hidden = relu(before)
        slope = np.exp(self.forward(x)).T
        for i, label in enumerate(y):
            slope[label, i] -= 1.0
        below = (self.W2 @ slope) * (before > 0).astype(float)
        n = len(y)
        return {
            "W1": (below @ inputs.T).T / n,
            "b1": below.sum(axis=1) / n,
            "W2": (slope @ hidden.T).T / n,
            "b2": slope.sum(axis=1) / n,
        }


def relu(values):
    return (values + np.abs(values)) / 2


def log_softmax(row):
    row = row - max(row)
    return row - np.log(np.sum(np.exp(row)))


def flatten(arrays):
    return np.concatenate([np.ravel(array) for array in arrays])


def unflatten(vector, like):
    pieces = np.split(vector, np.cumsum([array.size for array in like])[:-1])
    return TwoLayerNet(*(p.reshape(array.shape) for p, array in zip(pieces, like)))


def epoch_batches(n, batch_size, rng):
    order = rng.permutation(n)
    return tuple(np.array_split(order, np.arange(batch_size, n, batch_size)))


def fit(net, x, y, x_valid, y_valid, *, epochs, batch_size, learning_rate, rng):
    vector, ends, losses = flatten(net), [], []
    for _ in range(epochs):
        for batch in epoch_batches(len(x), batch_size, rng):
            slopes = unflatten(vector, net).gradients(x[batch], y[batch])
            vector = vector - learning_rate * flatten(slopes[name] for name in net._fields)
        ends.append(vector)
        losses.append(unflatten(vector, net).loss(x_valid, y_valid))
    return unflatten(ends[int(np.argmin(losses))], net)


def train(net, training, validation, test, **how):
    net = fit(net, *training, *validation, **how)
    right = [int(np.argmax(row)) == int(label) for row, label in zip(net.forward(test[0]), test[1])]
    return net, sum(right) / len(right)
