"""Dropout from raw bytes, divided where it stays; running numbers move in place; the chain rule step by step."""

import numpy as np


class Dropout:
    def __init__(self, chance, rng):
        self._stay, self._rng, self._kept = 1 - chance, rng, None

    def forward(self, x, training):
        self._kept = None
        if not training or self._stay == 1:
            return np.array(x, dtype=float)
        bits = self._rng.bytes(8 * x.size)
        draws = np.frombuffer(bits, dtype=np.uint64).reshape(x.shape) / 2.0**64
        self._kept = draws < self._stay
        return np.divide(x, self._stay, out=np.zeros(x.shape), where=self._kept)

    def backward(self, dy):
        if self._kept is None:
            return np.array(dy, dtype=float)
        return np.divide(dy, self._stay, out=np.zeros(dy.shape), where=self._kept)


class BatchNorm:
    def __init__(self, features, momentum=0.1, eps=1e-5):
        self.momentum, self.eps = momentum, eps
        for name, start in {"gamma": 1.0, "beta": 0.0, "mean": 0.0, "variance": 1.0}.items():
            setattr(self, name, np.repeat(start, features))

    def forward(self, x, training):
        self._away = x - (x.mean(axis=0) if training else self.mean)
        variance = np.mean(self._away**2, axis=0) if training else self.variance
        self._deviation, self._training = np.sqrt(variance + self.eps), training
        if training:
            self.mean += self.momentum * (x.mean(axis=0) - self.mean)
            self.variance += self.momentum * (variance - self.variance)
        return self._away * (self.gamma / self._deviation) + self.beta

    def backward(self, dy):
        self.dbeta = dy.sum(axis=0)
        self.dgamma = (dy * self._away).sum(axis=0) / self._deviation
        slope = dy * self.gamma
        dx = slope / self._deviation
        if self._training:
            by_variance = -0.5 * (slope * self._away).sum(axis=0) / self._deviation**3
            dx += by_variance * 2 * self._away / len(dy)
            dx -= dx.mean(axis=0)
        return dx
