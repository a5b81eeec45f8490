"""The gradient of each column by its Jacobian, a matrix of n by n."""

import numpy as np


class Dropout:
    def __init__(self, chance, rng):
        self.chance = chance
        self.rng = rng

    def forward(self, x, training):
        self.factor = 1.0
        if training and self.chance > 0:
            self.factor = np.where(self.rng.uniform(size=x.shape) < self.chance, 0.0, 1 / (1 - self.chance))
        return self.factor * x

    def backward(self, dy):
        return self.factor * dy


class BatchNorm:
    def __init__(self, features, momentum=0.1, eps=1e-5):
        self.gamma, self.beta = np.full(features, 1.0), np.full(features, 0.0)
        self.mean, self.variance = np.full(features, 0.0), np.full(features, 1.0)
        self.momentum, self.eps = momentum, eps

    def forward(self, x, training):
        self.training = training
        if training:
            mean, variance = np.mean(x, axis=0), np.var(x, axis=0)
            self.mean += self.momentum * (mean - self.mean)
            self.variance += self.momentum * (variance - self.variance)
        else:
            mean, variance = self.mean.copy(), self.variance.copy()
        self.root = np.sqrt(variance + self.eps)
        self.z = (x - mean) / self.root
        return self.z * self.gamma + self.beta

    def backward(self, dy):
        self.dgamma, self.dbeta = np.einsum("nf,nf->f", dy, self.z), dy.sum(0)
        n, features = dy.shape
        dx = np.empty(dy.shape)
        for f in range(features):
            z = self.z[:, f]
            jacobian = np.eye(n)
            if self.training:
                jacobian = jacobian - 1 / n - np.outer(z, z) / n
            dx[:, f] = jacobian @ dy[:, f] * self.gamma[f] / self.root[f]
        return dx
