"""y is kept, and the slope taken there, as if it were x.

The learner must see:
"The slope was taken at y: take it at x."
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
        self._slope = 1 - np.tanh(y) ** 2
        return y

    def backward(self, dy):
        return dy * self._slope
