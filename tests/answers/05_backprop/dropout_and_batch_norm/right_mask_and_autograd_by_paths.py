"""The gradient of batch norm path by path: by the numbers, the variance, the mean."""

import numpy as np


class Dropout:
    def __init__(self, chance, rng):
        self.keep, self.rng, self.mask = 1 - chance, rng, None

    def forward(self, x, training):
        if not training:
            self.mask = None
            return x
        self.mask = self.rng.binomial(1, self.keep, size=x.shape)
        return x * self.mask / self.keep

    def backward(self, dy):
        return dy if self.mask is None else dy * self.mask / self.keep


class BatchNorm:
    def __init__(self, features, momentum=0.1, eps=1e-5):
        self.gamma = np.ones(features)
        self.beta = np.zeros(features)
        self.mean = np.zeros(features)
        self.variance = np.ones(features)
        self.momentum, self.eps = momentum, eps

    def forward(self, x, training):
        self.training = training
        if training:
            self.mu = x.sum(axis=0) / len(x)
            self.away = x - self.mu
            self.var = np.square(self.away).sum(axis=0) / len(x)
            self.mean = (1 - self.momentum) * self.mean + self.momentum * self.mu
            self.variance = (1 - self.momentum) * self.variance + self.momentum * self.var
        else:
            self.away, self.var = x - self.mean, self.variance
        self.scale = (self.var + self.eps) ** -0.5
        return self.away * self.scale * self.gamma + self.beta

    def backward(self, dy):
        n = len(dy)
        self.dbeta = np.sum(dy, axis=0)
        self.dgamma = np.sum(dy * self.away * self.scale, axis=0)
        d_normal = dy * self.gamma
        d_away = d_normal * self.scale
        if not self.training:
            return d_away
        d_var = (d_normal * self.away).sum(axis=0) * -0.5 * self.scale**3
        d_away = d_away + d_var * 2 * self.away / n
        return d_away - d_away.sum(axis=0) / n
