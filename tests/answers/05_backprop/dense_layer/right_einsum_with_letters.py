"""Each product by the letters of its axes."""

import numpy as np


class Dense:
    def __init__(self, W, b):
        self.W = W
        self.b = b
        self.dW = self.db = None

    def forward(self, x):
        self.x = x
        return np.einsum("ni,io->no", x, self.W) + self.b

    def backward(self, dy):
        self.dW = np.einsum("ni,no->io", self.x, dy)
        self.db = np.einsum("no->o", dy)
        return np.einsum("no,io->ni", dy, self.W)
