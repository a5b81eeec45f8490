"""db sums each sample, along the wrong axis.

The learner must see:
"db: expected shape (2,), got (4,)."
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
        self.db = dy.sum(axis=1)
        return dy @ self.W.T
