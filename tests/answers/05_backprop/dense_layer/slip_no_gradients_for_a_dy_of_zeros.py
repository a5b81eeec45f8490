"""A dy of zeros leaves dW and db of the batch before.

The learner must see:
"is right"
"""

import numpy as np


class Dense:
    def __init__(self, W, b):
        self.W, self.b = W, b

    def forward(self, x):
        self.x = x
        return x @ self.W + self.b

    def backward(self, dy):
        if not dy.any() and hasattr(self, "dW"):
            return np.zeros(self.x.shape)
        self.dW = self.x.T @ dy
        self.db = dy.sum(axis=0)
        return dy @ self.W.T
