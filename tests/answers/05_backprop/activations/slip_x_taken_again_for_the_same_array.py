"""An array that was the latest x is not read again, whatever numbers it holds now.

The learner must see:
"['y of the same arrays with other numbers'][0] is"
"""

import numpy as np


class Activation:
    def __init__(self):
        self._slope = None

    def forward(self, x):
        if x is not getattr(self, "_x", None):
            self._x = x
            self._y, self._slope = self._both(x)
        return self._y.copy()

    def backward(self, dy):
        return dy * self._slope


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
