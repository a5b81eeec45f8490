"""Batch norm: ``eps or 1e-5`` takes an eps of 0 for none.

The learner must see:
"['eps 0: y']"
"""

import numpy as np


class Dropout:
    def __init__(self, chance, rng):
        self.chance = chance
        self.rng = rng

    def forward(self, x, training):
        if not training:
            self.factor = None
            return x
        self.factor = (self.rng.random(x.shape) >= self.chance) / (1 - self.chance)
        return x * self.factor

    def backward(self, dy):
        return dy if self.factor is None else dy * self.factor


class BatchNorm:
    def __init__(self, features, momentum=0.1, eps=1e-5):
        self.gamma, self.beta = np.ones(features), np.zeros(features)
        self.mean, self.variance = np.zeros(features), np.ones(features)
        self.momentum, self.eps = momentum, eps or 1e-5

    def forward(self, x, training):
        self.training = training
        if training:
            mean, variance = x.mean(axis=0), x.var(axis=0)
            self.mean = self.mean + self.momentum * (mean - self.mean)
            self.variance = self.variance + self.momentum * (variance - self.variance)
        else:
            mean, variance = self.mean, self.variance
        self.spread = np.sqrt(variance + self.eps)
        self.unit = (x - mean) / self.spread
        self.factor = self.gamma / self.spread
        return self.gamma * self.unit + self.beta

    def backward(self, dy):
        self.dbeta = dy.sum(axis=0)
        self.dgamma = (dy * self.unit).sum(axis=0)
        if not self.training:
            return dy * self.factor
        n = len(dy)
        return self.factor * (dy - self.dbeta / n - self.unit * self.dgamma / n)
