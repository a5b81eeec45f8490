"""y is one array for ever: the next forward overwrites the y returned before.

The learner must see:
"['changed by later calls'] is 'y of the first forward', but 'none' is right"
"""

import numpy as np


class Activation:
    def __init__(self):
        self._slope = None

    def forward(self, x):
        y, self._slope = self._both(x)
        if getattr(self, "_y", None) is None or self._y.shape != y.shape:
            self._y = np.empty(y.shape)
        self._y[...] = y
        return self._y

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
