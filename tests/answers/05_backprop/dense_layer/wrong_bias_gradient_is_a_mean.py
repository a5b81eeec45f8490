"""db is the mean over the samples, dW the sum.

The learner must see:
"db of 4 samples: expected"
"They were divided by n: the mean's 1/n is in dy already, and here again."
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
        self.db = dy.mean(axis=0)
        return dy @ self.W.T
