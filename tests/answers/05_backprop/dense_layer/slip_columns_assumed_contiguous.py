"""A ravel and a reshape, which read a Fortran array in its own order.

The learner must see:
"is right"
"""

import numpy as np


class Dense:
    def __init__(self, W, b):
        self.W, self.b = (W, b)

    def forward(self, x):
        self._x = x
        return x @ self.W + self.b

    def backward(self, dy):
        self.dW = self._x.T @ dy.ravel(order="K").reshape(dy.shape)
        self.db = dy.sum(axis=0)
        return dy @ self.W.T
