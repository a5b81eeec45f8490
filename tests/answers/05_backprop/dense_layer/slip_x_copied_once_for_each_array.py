"""x is copied only if it is another array than last time, whatever numbers it holds now.

The learner must see:
"['dW of the same arrays with other numbers'][0, 0] is"
"""

import numpy as np


class Dense:
    def __init__(self, W, b):
        self.W, self.b = W, b
        self._given = None

    def forward(self, x):
        if x is not self._given:
            self._given, self._x = x, x.copy()
        return x @ self.W + self.b

    def backward(self, dy):
        self.dW = self._x.T @ dy
        self.db = dy.sum(axis=0)
        return dy @ self.W.T
