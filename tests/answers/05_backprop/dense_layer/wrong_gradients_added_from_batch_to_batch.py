"""dW and db add up over batches.

The learner must see:
"dW after a second batch: expected"
"The first batch's gradients were added to the second one's."
"""

import numpy as np


class Dense:
    def __init__(self, W, b):
        self.W, self.b = W, b
        self.dW, self.db = np.zeros(W.shape), np.zeros(b.shape)

    def forward(self, x):
        self._x = x
        return x @ self.W + self.b

    def backward(self, dy):
        self.dW = self.dW + self._x.T @ dy
        self.db = self.db + dy.sum(axis=0)
        return dy @ self.W.T
