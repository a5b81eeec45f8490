"""Beyond 1,024 samples dW is added up in blocks, and what is no whole block is lost.

The learner must see:
"on the large input"
"""

import numpy as np


class Dense:
    def __init__(self, W, b):
        self.W, self.b = W, b

    def forward(self, x):
        self.x = x
        return x @ self.W + self.b

    def backward(self, dy):
        n = len(dy)
        step = min(n, 1024)
        self.dW = sum(
            self.x[i * step : (i + 1) * step].T @ dy[i * step : (i + 1) * step]
            for i in range(n // step)
        )
        self.db = dy.sum(axis=0)
        return dy @ self.W.T
