"""np.where chooses, but both branches were computed.

The learner must see:
"overflow encountered in exp."
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
        y = np.where(x >= 0, 1 / (1 + np.exp(-x)), np.exp(x) / (1 + np.exp(x)))
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
