"""Parameters and gradients are flattened in the order in which each lies in memory.

The learner must see:
"in Fortran order, its gradient in C order"
"""

import numpy as np


class SGD:
    def __init__(self, parameters, learning_rate, momentum=0.0, weight_decay=0.0):
        self.parameters = [w.ravel("K") if w.flags.forc else w for w in parameters]
        self.rate, self.momentum, self.decay = learning_rate, momentum, weight_decay
        self.v = [np.zeros_like(w) for w in self.parameters]

    def step(self, gradients):
        for w, v, g in zip(self.parameters, self.v, gradients):
            g = g.ravel("K") if w.shape != g.shape else g
            v[...] = self.momentum * v + (g + self.decay * w)
            w -= self.rate * v


class AdamW:
    def __init__(
        self, parameters, learning_rate=0.001, betas=(0.9, 0.999), eps=1e-8, weight_decay=0.0
    ):
        self.parameters = [w.ravel("K") if w.flags.forc else w for w in parameters]
        self.rate, self.eps, self.decay = learning_rate, eps, weight_decay
        self.beta1, self.beta2 = betas
        self.t = 0
        self.m = [np.zeros_like(w) for w in self.parameters]
        self.v = [np.zeros_like(w) for w in self.parameters]

    def step(self, gradients):
        self.t += 1
        share1, share2 = 1 - self.beta1**self.t, 1 - self.beta2**self.t
        for w, m, v, g in zip(self.parameters, self.m, self.v, gradients):
            g = g.ravel("K") if w.shape != g.shape else g
            w -= self.rate * self.decay * w
            m[...] = self.beta1 * m + (1 - self.beta1) * g
            v[...] = self.beta2 * v + (1 - self.beta2) * g**2
            w -= self.rate * (m / share1) / (np.sqrt(v / share2) + self.eps)
