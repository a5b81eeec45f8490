"""A read-only x is kept without a copy, though others may write into its memory.

The learner must see:
"Asked by changed_in_between"
"""

import numpy as np


class Activation:
    def forward(self, x):
        y = self._value(x)
        self.x = x if not x.flags.writeable else x.copy()
        return y

    def backward(self, dy):
        return dy * self._slope(self.x, self._value(self.x))


class ReLU(Activation):
    def _value(self, x):
        return np.maximum(x, 0.0)

    def _slope(self, x, y):
        return (x > 0).astype(np.float64)


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
