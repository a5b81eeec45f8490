"""Averages that move towards the gradient, and shares that are multiplied along."""

import numpy as np


class SGD:
    def __init__(self, parameters, learning_rate, momentum=0.0, weight_decay=0.0):
        self.parameters = list(parameters)
        self.learning_rate, self.momentum, self.weight_decay = learning_rate, momentum, weight_decay
        self.v = [0.0] * len(self.parameters)

    def step(self, gradients):
        decayed = [g + self.weight_decay * w for w, g in zip(self.parameters, gradients)]
        self.v = [self.momentum * v + g for v, g in zip(self.v, decayed)]
        for w, v in zip(self.parameters, self.v):
            np.subtract(w, self.learning_rate * v, out=w)


class AdamW:
    def __init__(self, parameters, learning_rate=0.001, betas=(0.9, 0.999), eps=1e-8, weight_decay=0.0):
        self.parameters = list(parameters)
        self.rate, self.eps, self.decay = learning_rate, eps, weight_decay
        self.keep = np.array(betas)
        self.left = np.ones(2)
        self.averages = [np.zeros((2, *w.shape)) for w in self.parameters]

    def step(self, gradients):
        self.left = self.left * self.keep
        for w, g, average in zip(self.parameters, gradients, self.averages):
            for k, new in enumerate((g, g**2)):
                average[k] += (1 - self.keep[k]) * (new - average[k])
            mean, square = (average[k] / (1 - self.left[k]) for k in range(2))
            np.multiply(w, 1 - self.rate * self.decay, out=w)
            np.subtract(w, self.rate * mean / (square**0.5 + self.eps), out=w)
