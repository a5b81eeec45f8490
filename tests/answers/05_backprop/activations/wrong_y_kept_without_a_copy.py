"""y is kept and handed out: who changes it changes the slope.

The learner must see:
"the caller set y to -0.75 after forward, and the gradient changed. What you keep for backward is the caller's array y"
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
        self._y = y
        return y

    def backward(self, dy):
        return dy * self._y * (1 - self._y)


class Tanh:
    def forward(self, x):
        y = np.tanh(x)
        self._slope = 1 - y**2
        return y

    def backward(self, dy):
        return dy * self._slope
