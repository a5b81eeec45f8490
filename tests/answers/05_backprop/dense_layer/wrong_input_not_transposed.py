"""dW multiplies by x as it is.

The learner must see:
"backward raised ValueError"
"x is (4, 3), W (3, 2), dy (4, 2)"
"""

import numpy as np


class Dense:
    def __init__(self, W, b):
        self.W, self.b = (W, b)

    def forward(self, x):
        self._x = x
        return x @ self.W + self.b

    def backward(self, dy):
        self.dW = self._x @ dy
        self.db = dy.sum(axis=0)
        return dy @ self.W.T
