"""The slope is computed once.

The learner must see:
"expected the gradient for the latest forward"
"It belongs to the first forward."
"""

import numpy as np


class ReLU:
    def forward(self, x):
        self._slope = x > 0
        return x.clip(min=0)

    def backward(self, dy):
        return dy * self._slope


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
        if not hasattr(self, "_slope"):
            self._slope = 1 - y**2
        return y

    def backward(self, dy):
        return dy * self._slope
