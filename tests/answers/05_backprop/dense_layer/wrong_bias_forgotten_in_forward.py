"""b is not added.

The learner must see:
"forward: expected"
"b was not added."
"""

import numpy as np


class Dense:
    def __init__(self, W, b):
        self.W, self.b = (W, b)

    def forward(self, x):
        self._x = x
        return x @ self.W

    def backward(self, dy):
        self.dW = self._x.T @ dy
        self.db = dy.sum(axis=0)
        return dy @ self.W.T
