"""The gradient by x is one array for ever: a second backward overwrites what the first returned.

The learner must see:
"['changed by later calls'] is 'dx of batch 0', but 'none' is right"
"""

import numpy as np


class Dense:
    def __init__(self, W, b):
        self.W, self.b = W, b

    def forward(self, x):
        self._x = x
        return x @ self.W + self.b

    def backward(self, dy):
        self.dW = self._x.T @ dy
        self.db = dy.sum(axis=0)
        if getattr(self, "_dx", None) is None or len(self._dx) != len(dy):
            self._dx = np.empty((len(dy), len(self.W)))
        return np.matmul(dy, self.W.T, out=self._dx)
