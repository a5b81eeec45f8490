"""x is kept for backward.

The learner must see:
"the caller set x to -0.75 after forward, and the gradient changed."
"""

import numpy as np


class ReLU:
    def forward(self, x):
        self._x = x
        return x.clip(min=0)

    def backward(self, dy):
        return dy * (self._x > 0)


class Sigmoid:
    def forward(self, x):
        y = np.exp(x.clip(max=0)) / (1 + np.exp(-np.abs(x)))
        self._slope = y * (1 - y)
        return y

    def backward(self, dy):
        return dy * self._slope


class Tanh:
    def forward(self, x):
        y = np.tanh(x)
        self._slope = 1 - y**2
        return y

    def backward(self, dy):
        return dy * self._slope
