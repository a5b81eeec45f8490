"""ReLU sets the numbers of the caller to 0.

The learner must see:
"x belongs to the caller"
"""

import numpy as np


class ReLU:
    def forward(self, x):
        self._slope = x > 0
        x[x < 0] = 0
        return x

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
