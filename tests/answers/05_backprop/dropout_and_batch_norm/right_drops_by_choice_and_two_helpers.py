"""Training and prediction are two functions each; drops are drawn as booleans."""

import numpy as np


class Dropout:
    def __init__(self, chance, rng):
        self.chance, self.rng = chance, rng

    def forward(self, x, training):
        kept = np.ones(x.shape, dtype=bool)
        self.scale = 1.0
        if training:
            kept = self.rng.choice([False, True], size=x.shape, p=[self.chance, 1 - self.chance])
            self.scale = 1.0 - self.chance
        self.lost = ~kept
        return self._pass(x)

    def backward(self, dy):
        return self._pass(dy)

    def _pass(self, numbers):
        numbers = numbers / self.scale
        numbers[self.lost] = 0.0
        return numbers


class BatchNorm:
    def __init__(self, features, momentum=0.1, eps=1e-5):
        self.gamma = np.ones(features)
        self.beta = np.zeros(features)
        self.mean = np.zeros(features)
        self.variance = np.ones(features)
        self.share = momentum
        self.eps = eps

    def forward(self, x, training):
        step = self._train if training else self._predict
        self.x_hat, self.back = step(x)
        return self.gamma * self.x_hat + self.beta

    def _train(self, x):
        mean = x.mean(0)
        variance = (x**2).mean(0) - mean**2 if False else ((x - mean) ** 2).mean(0)
        self.mean = np.average([self.mean, mean], axis=0, weights=[1 - self.share, self.share])
        self.variance = np.average([self.variance, variance], axis=0, weights=[1 - self.share, self.share])
        deviation = np.sqrt(variance + self.eps)
        x_hat = (x - mean) / deviation

        def back(d):
            n = len(d)
            return (n * d - d.sum(0) - x_hat * (d * x_hat).sum(0)) / (n * deviation)

        return x_hat, back

    def _predict(self, x):
        deviation = np.sqrt(self.variance + self.eps)
        return (x - self.mean) / deviation, lambda d: d / deviation

    def backward(self, dy):
        self.dgamma = (dy * self.x_hat).sum(0)
        self.dbeta = dy.sum(0)
        return self.back(dy * self.gamma)
