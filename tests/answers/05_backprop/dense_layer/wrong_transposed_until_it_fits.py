"""W is transposed only if the product does not fit otherwise.

The learner must see:
"the gradient by x: expected"
"W was not transposed."
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
        self.db = dy.sum(axis=0)
        return dy @ (self.W if dy.shape[1] == self.W.shape[0] else self.W.T)
