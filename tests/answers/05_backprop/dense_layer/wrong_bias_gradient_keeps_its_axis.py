"""db has an axis of length 1 too many.

The learner must see:
"db: expected shape (2,), got (1, 2)."
"""

import numpy as np


class Dense:
    def __init__(self, W, b):
        self.W, self.b = (W, b)

    def forward(self, x):
        self._x = x
        return x @ self.W + self.b

    def backward(self, dy):
        self.dW = self._x.T @ dy
        self.db = dy.sum(axis=0, keepdims=True)
        return dy @ self.W.T
