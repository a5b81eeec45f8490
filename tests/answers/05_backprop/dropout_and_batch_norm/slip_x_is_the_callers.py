"""Batch norm: keeps the array of the caller for the way back.

The learner must see:
"after x and y were overwritten"
"""

import numpy as np


class Dropout:
    def __init__(self, chance, rng):
        self.chance = chance
        self.rng = rng

    def forward(self, x, training):
        if training:
            self.mask = (self.rng.random(x.shape) >= self.chance) / (1 - self.chance)
        else:
            self.mask = 1.0
        return x * self.mask

    def backward(self, dy):
        return dy * self.mask


class BatchNorm:
    def __init__(self, features, momentum=0.1, eps=1e-5):
        self.gamma = np.ones(features)
        self.beta = np.zeros(features)
        self.mean = np.zeros(features)
        self.variance = np.ones(features)
        self.momentum = momentum
        self.eps = eps

    def forward(self, x, training):
        self.training = training
        if training:
            mean, var = x.mean(axis=0), x.var(axis=0)
            self.mean = self.mean + self.momentum * (mean - self.mean)
            self.variance = self.variance + self.momentum * (var - self.variance)
        else:
            mean, var = self.mean, self.variance
        self.std = np.sqrt(var + self.eps)
        self.kept = x, mean
        return self.gamma * ((x - mean) / self.std) + self.beta

    def backward(self, dy):
        self.xhat = (self.kept[0] - self.kept[1]) / self.std
        self.dgamma = (dy * self.xhat).sum(axis=0)
        self.dbeta = dy.sum(axis=0)
        g = dy * self.gamma
        if self.training:
            g = g - g.mean(axis=0) - self.xhat * (g * self.xhat).mean(axis=0)
        return g / self.std
