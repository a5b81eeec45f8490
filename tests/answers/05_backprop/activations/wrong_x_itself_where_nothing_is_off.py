"""ReLU returns x itself where nothing is off.

The learner must see:
"y has the memory of x"
"""

import numpy as np


class ReLU:
    def forward(self, x):
        self.slope = (x > 0).astype(float)
        return x if (x > 0).all() else np.maximum(x, 0.0)

    def backward(self, dy):
        return dy * self.slope


class Sigmoid:
    def forward(self, x):
        e = np.exp(-np.abs(x))
        y = np.where(x >= 0, 1.0, e) / (1 + e)
        self.slope = y * (1 - y)
        return y

    def backward(self, dy):
        return dy * self.slope


class Tanh:
    def forward(self, x):
        y = np.tanh(x)
        self.slope = 1 - y**2
        return y

    def backward(self, dy):
        return dy * self.slope
