"""forward sets the gradients to 0 and backward adds to them.

The learner must see:
"['dW of batch 0, second backward'][0, 0] is"
"""

import numpy as np


class Dense:
    def __init__(self, W, b):
        self.W, self.b = W, b

    def forward(self, x):
        self._x = x
        self.dW, self.db = np.zeros_like(self.W), np.zeros_like(self.b)
        return x @ self.W + self.b

    def backward(self, dy):
        self.dW = self.dW + self._x.T @ dy
        self.db = self.db + dy.sum(axis=0)
        return dy @ self.W.T
