"""Batch norm writes y into one buffer for batches of the same shape, so a later call changes an earlier y.

The learner must see:
"is as it was after later calls'] is False"
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
        self.y = np.empty((0, features))

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
        if self.y.shape != x.shape:
            self.y = np.empty(x.shape)
        np.multiply(self.gamma, self.normal, out=self.y)
        self.y += self.beta
        return self.y

    def backward(self, dy):
        self.dgamma = (dy * self.normal).sum(axis=0)
        self.dbeta = dy.sum(axis=0)
        slope = self.gamma * dy
        if self.training:
            slope = slope - slope.mean(axis=0) - self.normal * (slope * self.normal).mean(axis=0)
        return slope / self.deviation
