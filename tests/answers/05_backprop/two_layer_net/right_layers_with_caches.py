"""A list of small layers, each with a forward that remembers and a backward that uses it."""

import numpy as np


class Dense:
    def __init__(self, W, b):
        self.W, self.b = W, b

    def forward(self, x):
        self.x = x
        return x @ self.W + self.b

    def backward(self, slope):
        self.dW = self.x.T @ slope
        self.db = np.ones(len(slope)) @ slope
        return slope @ self.W.T


class ReLU:
    def forward(self, x):
        self.on = x > 0
        return x * self.on

    def backward(self, slope):
        return slope * self.on


class LogSoftmax:
    def forward(self, x):
        top = np.max(x, axis=-1, keepdims=True)
        self.out = x - (top + np.log(np.sum(np.exp(x - top), axis=-1, keepdims=True)))
        return self.out

    def backward(self, slope):
        return slope - np.exp(self.out) * slope.sum(axis=-1, keepdims=True)


class TwoLayerNet:
    def __init__(self, W1, b1, W2, b2):
        self.layers = [Dense(W1, b1), ReLU(), Dense(W2, b2), LogSoftmax()]

    W1 = property(lambda self: self.layers[0].W)
    b1 = property(lambda self: self.layers[0].b)
    W2 = property(lambda self: self.layers[2].W)
    b2 = property(lambda self: self.layers[2].b)

    @classmethod
    def initial(cls, n_in, n_hidden, n_classes, rng):
        shapes = [(n_in, n_hidden), (n_hidden, n_classes)]
        (W1, b1), (W2, b2) = (
            (rng.normal(scale=np.sqrt(2.0 / rows), size=(rows, columns)), np.zeros(columns))
            for rows, columns in shapes
        )
        return cls(W1, b1, W2, b2)

    def forward(self, x):
        for layer in self.layers:
            x = layer.forward(x)
        return x

    def loss(self, x, y):
        rows = self.forward(x)
        return -sum(row[label] for row, label in zip(rows, y)) / len(y)

    def gradients(self, x, y):
        rows = self.forward(x)
        slope = np.zeros_like(rows)
        np.put_along_axis(slope, np.asarray(y, dtype=int)[:, None], -1 / len(y), axis=1)
        for layer in reversed(self.layers):
            slope = layer.backward(slope)
        first, last = self.layers[0], self.layers[2]
        return {"W1": first.dW, "b1": first.db, "W2": last.dW, "b2": last.db}


def epoch_batches(n, batch_size, rng):
    left = rng.random(n).argsort()
    while len(left):
        yield left[:batch_size]
        left = left[batch_size:]


def fit(net, x, y, x_valid, y_valid, *, epochs, batch_size, learning_rate, rng):
    working = TwoLayerNet(*(p.copy() for p in (net.W1, net.b1, net.W2, net.b2)))
    history = []
    for epoch in range(epochs):
        for batch in epoch_batches(len(x), batch_size, rng):
            slopes = working.gradients(x[batch], y[batch])
            for layer, W, b in ((working.layers[0], "W1", "b1"), (working.layers[2], "W2", "b2")):
                layer.W = layer.W - learning_rate * slopes[W]
                layer.b = layer.b - learning_rate * slopes[b]
        snapshot = (working.W1, working.b1, working.W2, working.b2)
        history.append((working.loss(x_valid, y_valid), epoch, snapshot))
    return TwoLayerNet(*sorted(history, key=lambda entry: entry[:2])[0][2])


def train(net, training, validation, test, **how):
    best = fit(net, *training, *validation, **how)
    return best, float(np.mean(np.argmax(best.forward(test[0]), 1) == test[1]))
