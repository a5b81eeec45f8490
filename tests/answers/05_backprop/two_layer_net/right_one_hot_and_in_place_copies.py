"""One-hot labels, a plain class, and one net updated in place, copied whenever it is the best."""

import copy

import numpy as np

NAMES = ("W1", "b1", "W2", "b2")


class TwoLayerNet:
    def __init__(self, W1, b1, W2, b2):
        self.W1 = W1.copy()
        self.b1 = b1.copy()
        self.W2 = W2.copy()
        self.b2 = b2.copy()

    @staticmethod
    def initial(n_in, n_hidden, n_classes, rng):
        W1 = rng.standard_normal((n_in, n_hidden)) * (2 / n_in) ** 0.5
        W2 = rng.standard_normal((n_hidden, n_classes)) * (2 / n_hidden) ** 0.5
        return TwoLayerNet(W1, np.zeros((n_hidden,)), W2, np.zeros((n_classes,)))

    def forward(self, x):
        pre = x @ self.W1 + self.b1
        z = np.where(pre > 0, pre, 0.0) @ self.W2 + self.b2
        return z - np.logaddexp.reduce(z, axis=1)[:, np.newaxis]

    def loss(self, x, y):
        target = np.eye(len(self.b2))[y]
        logp = self.forward(x)
        return float(-np.sum(np.where(target == 1, logp, 0.0)) / len(x))

    def gradients(self, x, y):
        n = x.shape[0]
        pre = x @ self.W1 + self.b1
        a = np.where(pre > 0, pre, 0.0)
        delta = np.exp(self.forward(x)) - np.eye(len(self.b2))[y]
        back = np.dot(delta, self.W2.T)
        back[pre <= 0] = 0.0
        return {
            "b2": delta.mean(axis=0),
            "W2": np.dot(a.T, delta) / n,
            "b1": back.mean(axis=0),
            "W1": np.dot(x.T, back) / n,
        }


def epoch_batches(n, batch_size, rng):
    order = np.arange(n)
    rng.shuffle(order)
    return [order[i : i + batch_size] for i in range(0, n, batch_size)]


def fit(net, x, y, x_valid, y_valid, *, epochs, batch_size, learning_rate, rng):
    net = copy.deepcopy(net)
    best, best_loss = None, float("inf")
    for _ in range(epochs):
        for batch in epoch_batches(len(x), batch_size, rng):
            gradients = net.gradients(x[batch], y[batch])
            for name in NAMES:
                value = getattr(net, name)
                value -= learning_rate * gradients[name]
        loss = net.loss(x_valid, y_valid)
        if loss < best_loss:
            best, best_loss = copy.deepcopy(net), loss
    return best


def train(net, training, validation, test, *, epochs, batch_size, learning_rate, rng):
    best = fit(net, *training, *validation, epochs=epochs, batch_size=batch_size,
               learning_rate=learning_rate, rng=rng)
    x_test, y_test = test
    guesses = np.argmax(best.forward(x_test), axis=1)
    right = 0
    for guess, label in zip(guesses, y_test):
        if guess == label:
            right += 1
    return best, right / len(y_test)
