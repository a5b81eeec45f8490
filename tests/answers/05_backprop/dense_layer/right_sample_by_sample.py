"""One sample at a time, with outer products that add up."""

import numpy as np


class Dense:
    def __init__(self, W, b):
        self.W, self.b = W, b

    def forward(self, x):
        self.samples = [row.copy() for row in x]
        return np.array([row @ self.W + self.b for row in x])

    def backward(self, dy):
        dW, db = np.zeros(self.W.shape), np.zeros(self.b.shape)
        back = []
        for sample, slope in zip(self.samples, dy, strict=True):
            dW += np.outer(sample, slope)
            db += slope
            back.append(self.W @ slope)
        self.dW, self.db = dW, db
        return np.array(back)
