"""W and b are copied, so an optimiser moves other arrays.

The learner must see:
"expected the very arrays that were given as W and b."
"""

import numpy as np


class Dense:
    def __init__(self, W, b):
        self.W, self.b = (W.copy(), b.copy())

    def forward(self, x):
        self._x = x
        return x @ self.W + self.b

    def backward(self, dy):
        self.dW = self._x.T @ dy
        self.db = dy.sum(axis=0)
        return dy @ self.W.T
