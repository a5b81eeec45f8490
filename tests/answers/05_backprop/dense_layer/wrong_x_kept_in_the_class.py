"""What forward saw is an attribute of the class.

The learner must see:
"Another layer's x or dW was used: what a layer remembers is its own."
"""

import numpy as np


class Dense:
    def __init__(self, W, b):
        self.W, self.b = (W, b)

    def forward(self, x):
        Dense._x = x
        return x @ self.W + self.b

    def backward(self, dy):
        self.dW = self._x.T @ dy
        self.db = dy.sum(axis=0)
        return dy @ self.W.T
