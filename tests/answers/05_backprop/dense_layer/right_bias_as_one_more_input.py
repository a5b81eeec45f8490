"""b is one more row of W, for an input that is always 1."""

from dataclasses import dataclass

import numpy as np


@dataclass
class Dense:
    W: np.ndarray
    b: np.ndarray

    def forward(self, x):
        self.inputs = np.column_stack([x, np.ones(len(x))])
        return self.inputs @ np.vstack([self.W, self.b])

    def backward(self, dy):
        both = np.dot(self.inputs.T, dy)
        self.dW, self.db = both[:-1], both[-1]
        return np.dot(dy, self.W.T)
