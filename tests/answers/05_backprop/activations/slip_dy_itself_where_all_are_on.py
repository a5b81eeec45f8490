"""backward returns the caller's dy itself, where all slopes are 1.

The learner must see:
"['dx, changed along with dy'] is True, but False is right"
"""

import numpy as np


class Activation:
    def __init__(self):
        self._slope = None

    def forward(self, x):
        y, self._slope = self._both(x)
        return y

    def backward(self, dy):
        return dy if (self._slope == 1).all() else dy * self._slope


class ReLU(Activation):
    def _both(self, x):
        return np.maximum(x, 0.0), (x > 0).astype(np.float64)


class Sigmoid(Activation):
    def _both(self, x):
        e = np.exp(-np.abs(x))
        y = np.where(x >= 0, 1.0, e) / (1 + e)
        return y, y * (1 - y)


class Tanh(Activation):
    def _both(self, x):
        y = np.tanh(x)
        return y, 1 - y**2
