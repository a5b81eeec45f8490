"""ReLU passes a gradient at 0.

The learner must see:
"x is 0, dy 5 and -3: expected 0.0 and -0.0, got [5.0, -3.0]. The gradient of ReLU at 0 is 0 (rule 6)."
"""

import numpy as np


class ReLU:
    def forward(self, x):
        self._slope = x >= 0
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
        self._slope = 1 - y**2
        return y

    def backward(self, dy):
        return dy * self._slope
