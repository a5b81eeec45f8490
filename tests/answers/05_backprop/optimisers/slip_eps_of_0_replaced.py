"""AdamW: ``eps or 1e-8`` takes an eps of 0 for none.

The learner must see:
"AdamW with eps 0, gradients near 1e-12"
"""

import numpy as np


class SGD:
    def __init__(self, parameters, learning_rate, momentum=0.0, weight_decay=0.0):
        self.parameters = list(parameters)
        self.learning_rate = learning_rate
        self.momentum = momentum
        self.weight_decay = weight_decay
        self.velocities = [np.zeros(p.shape) for p in self.parameters]

    def step(self, gradients):
        for p, g, v in zip(self.parameters, gradients, self.velocities, strict=True):
            v *= self.momentum
            v += g + self.weight_decay * p
            p -= self.learning_rate * v


class AdamW:
    def __init__(
        self, parameters, learning_rate=0.001, betas=(0.9, 0.999), eps=1e-8, weight_decay=0.0
    ):
        self.parameters = list(parameters)
        self.learning_rate = learning_rate
        self.betas = betas
        self.eps = eps or 1e-8
        self.weight_decay = weight_decay
        self.m = [np.zeros(p.shape) for p in self.parameters]
        self.v = [np.zeros(p.shape) for p in self.parameters]
        self.t = 0

    def step(self, gradients):
        self.t += 1
        beta1, beta2 = self.betas
        for p, g, m, v in zip(self.parameters, gradients, self.m, self.v, strict=True):
            m *= beta1
            m += (1 - beta1) * g
            v *= beta2
            v += (1 - beta2) * g**2
            p -= self.learning_rate * self.weight_decay * p
            below = np.sqrt(v / (1 - beta2**self.t)) + self.eps
            p -= self.learning_rate * (m / (1 - beta1**self.t)) / below
