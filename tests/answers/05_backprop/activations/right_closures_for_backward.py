"""forward makes the backward; sigmoid is a tanh in disguise."""

import numpy as np


class Activation:
    def forward(self, x):
        y, slope = self.both(np.array(x))
        self.backward = lambda dy: dy * slope
        return y

    def backward(self, dy):
        raise RuntimeError("forward comes first")


class ReLU(Activation):
    def both(self, x):
        return np.where(x > 0, x, 0.0), np.where(x > 0, 1.0, 0.0)


class Sigmoid(Activation):
    def both(self, x):
        y = (1 + np.tanh(x / 2)) / 2
        return y, y - y**2


class Tanh(Activation):
    def both(self, x):
        y = np.tanh(x)
        return y, 1 - np.square(y)
