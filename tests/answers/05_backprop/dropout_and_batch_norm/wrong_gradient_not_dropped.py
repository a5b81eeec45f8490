"""backward passes everything.

The learner must see:
"Nothing was dropped from the gradient."
"""

import numpy as np


class Dropout:
    def __init__(self, chance, rng):
        self._chance, self._rng = (chance, rng)

    def forward(self, x, training):
        self._slope = np.ones(x.shape)
        if training:
            self._slope = (self._rng.random(x.shape) >= self._chance) / (1 - self._chance)
        return x * self._slope

    def backward(self, dy):
        return dy.copy()


class BatchNorm:
    def __init__(self, features, momentum=0.1, eps=1e-05):
        self.gamma, self.beta = (np.ones(features), np.zeros(features))
        self.mean, self.variance = (np.zeros(features), np.ones(features))
        self._momentum, self._eps = (momentum, eps)

    def forward(self, x, training):
        mean, variance = (self.mean, self.variance)
        if training:
            mean, variance = (x.mean(axis=0), x.var(axis=0))
            self.mean = self.mean + self._momentum * (mean - self.mean)
            self.variance = self.variance + self._momentum * (variance - self.variance)
        self._deviation = np.sqrt(variance + self._eps)
        self._normal = (x - mean) / self._deviation
        self._training = training
        return self.gamma * self._normal + self.beta

    def backward(self, dy):
        self.dgamma, self.dbeta = ((dy * self._normal).sum(axis=0), dy.sum(axis=0))
        slope = self.gamma * dy
        if self._training:
            along = (slope * self._normal).mean(axis=0)
            slope = slope - slope.mean(axis=0) - along * self._normal
        return slope / self._deviation
