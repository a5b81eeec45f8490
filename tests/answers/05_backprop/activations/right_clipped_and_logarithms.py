"""logaddexp for sigmoid, clipping for tanh, heaviside for ReLU."""

import numpy as np


class ReLU:
    def forward(self, x):
        self.on = np.heaviside(x, 0.0)
        return (x + np.abs(x)) / 2

    def backward(self, dy):
        return self.on * dy


class Sigmoid:
    def forward(self, x):
        y = np.exp(-np.logaddexp(0, -x))
        self.y = np.array(y)
        return y

    def backward(self, dy):
        return (self.y - self.y * self.y) * dy


class Tanh:
    def forward(self, x):
        e = np.exp(2 * np.clip(x, -30, 30))
        self.slope = 4 * e / (e + 1) ** 2
        return (e - 1) / (e + 1)

    def backward(self, dy):
        return self.slope * dy
