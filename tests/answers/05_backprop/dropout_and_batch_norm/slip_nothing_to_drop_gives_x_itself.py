"""Training with a chance of 0 returns x itself, as only other calls may.

The learner must see:
"'y of training with chance 0 is a new array'"
"""

import numpy as np


class Dropout:
    def __init__(self, chance, rng):
        self.chance, self.rng = chance, rng

    def forward(self, x, training):
        self.factor = np.ones(x.shape)
        if not training or self.chance == 0:
            return x
        else:
            self.factor = (self.rng.random(x.shape) >= self.chance) / (1 - self.chance)
        return x * self.factor

    def backward(self, dy):
        return dy * self.factor


class BatchNorm:
    def __init__(self, features, momentum=0.1, eps=1e-5):
        self.gamma, self.beta = np.ones(features), np.zeros(features)
        self.dgamma, self.dbeta = np.zeros(features), np.zeros(features)
        self.mean, self.variance = np.zeros(features), np.ones(features)
        self.momentum, self.eps = momentum, eps

    def forward(self, x, training):
        self.training = training
        if training:
            mean = x.mean(axis=0)
            variance = ((x - mean) ** 2).mean(axis=0)
            self.mean = self.mean + self.momentum * (mean - self.mean)
            self.variance = self.variance + self.momentum * (variance - self.variance)
        else:
            mean, variance = self.mean, self.variance
        self.deviation = np.sqrt(variance + self.eps)
        self.plain = (x - mean) / self.deviation
        return self.gamma * self.plain + self.beta

    def backward(self, dy):
        self.dgamma, self.dbeta = (dy * self.plain).sum(axis=0), dy.sum(axis=0)
        slope = dy * self.gamma
        if self.training:
            by_variance = (slope * self.plain).mean(axis=0) * self.plain
            slope = slope - slope.mean(axis=0) - by_variance
        return slope / self.deviation
