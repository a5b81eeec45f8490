"""x (1 - x) for y (1 - y).

The learner must see:
"y (1 - y) is the slope; here it was computed from x."
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
        self._slope = x * (1 - x)
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
