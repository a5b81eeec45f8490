"""ReLU's slope is 0 up to 1e-12, not only up to 0.

The learner must see:
"Asked by there_and_back"
"""

import numpy as np


class Activation:
    def forward(self, x):
        y = self._value(x)
        self.slope = self._slope(x, y)
        return y

    def backward(self, dy):
        return dy * self.slope


class ReLU(Activation):
    def _value(self, x):
        return np.maximum(x, 0.0)

    def _slope(self, x, y):
        return (x > 1e-12).astype(np.float64)


class Sigmoid(Activation):
    def _value(self, x):
        small = np.exp(-np.abs(x))
        return np.where(x >= 0, 1.0, small) / (1 + small)

    def _slope(self, x, y):
        return y * (1 - y)


class Tanh(Activation):
    def _value(self, x):
        return np.tanh(x)

    def _slope(self, x, y):
        return 1 - y**2
