"""x is remembered once.

The learner must see:
"backward raised ValueError"
"""

import numpy as np


class Dense:
    def __init__(self, W, b):
        self.W, self.b = (W, b)

    def forward(self, x):
        if not hasattr(self, "_x"):
            self._x = x
        return x @ self.W + self.b

    def backward(self, dy):
        self.dW = self._x.T @ dy
        self.db = dy.sum(axis=0)
        return dy @ self.W.T
