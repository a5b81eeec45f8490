"""numpy's global generator is seeded from rng and draws, so it moves.

The learner must see:
"numpy's global generator stays as it is"
"""

import numpy as np


class Dropout:
    def __init__(self, chance, rng):
        self.chance = chance
        self.rng = rng

    def forward(self, x, training):
        if training:
            np.random.seed(self.rng.integers(2**31))
            self.mask = (np.random.random_sample(x.shape) >= self.chance) / (1 - self.chance)
        else:
            self.mask = np.ones(x.shape)
        return x * self.mask

    def backward(self, dy):
        return dy * self.mask


class BatchNorm:
    def __init__(self, features, momentum=0.1, eps=1e-5):
        self.gamma = np.ones(features)
        self.beta = np.zeros(features)
        self.dgamma = np.zeros(features)
        self.dbeta = np.zeros(features)
        self.mean = np.zeros(features)
        self.variance = np.ones(features)
        self.momentum = momentum
        self.eps = eps

    def forward(self, x, training):
        self.training = training
        if training:
            mean, variance = x.mean(axis=0), x.var(axis=0)
            self.mean = self.mean + self.momentum * (mean - self.mean)
            self.variance = self.variance + self.momentum * (variance - self.variance)
        else:
            mean, variance = self.mean, self.variance
        self.deviation = np.sqrt(variance + self.eps)
        self.normal = (x - mean) / self.deviation
        return self.gamma * self.normal + self.beta

    def backward(self, dy):
        self.dgamma = (dy * self.normal).sum(axis=0)
        self.dbeta = dy.sum(axis=0)
        slope = self.gamma * dy
        if self.training:
            slope = slope - slope.mean(axis=0) - self.normal * (slope * self.normal).mean(axis=0)
        return slope / self.deviation
