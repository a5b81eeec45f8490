"""Dropout and batch norm, solved with what backward needs kept by forward, in each mode."""

import numpy as np


class Dropout:
    """In training, numbers become 0 by chance; the others are divided by 1 - chance.

    >>> dropout, ones = Dropout(0.5, np.random.default_rng(1)), np.ones((9, 9))
    >>> np.unique(dropout.forward(ones, training=True))
    array([0., 2.])
    >>> np.unique(dropout.forward(ones, training=False))
    array([1.])

    Notes
    -----
    - The chance is at least 0, below 1. rng draws anew for each number and call.
    """

    def __init__(self, chance: float, rng: np.random.Generator) -> None:
        self._chance, self._rng = chance, rng

    def forward(self, x: np.ndarray, training: bool) -> np.ndarray:
        """Return y. When not training, y equals x, and may be x itself."""
        # Divided now, numbers are as large on average as without dropout, and evaluation needs
        # no thought of it.
        self._slope = np.ones(x.shape)
        if training:
            self._slope = (self._rng.random(x.shape) >= self._chance) / (1 - self._chance)
        return x * self._slope

    def backward(self, dy: np.ndarray) -> np.ndarray:
        """Return the gradient by x for the latest forward."""
        return dy * self._slope


class BatchNorm:
    """y = gamma (x - mean) / sqrt(variance + eps) + beta, column by column.

    >>> norm = BatchNorm(1, eps=0.0)
    >>> norm.forward(np.array([[4.0], [8.0]]), training=True).tolist()
    [[-1.0], [1.0]]
    >>> norm.mean, norm.variance
    (array([0.6]), array([1.3]))

    Attributes
    ----------
    gamma, beta
        1 and 0 at first; an optimiser may change them between ``backward`` and ``forward``.
    dgamma, dbeta
        Their gradients, set by ``backward``.
    mean, variance
        Running ones, 0 and 1 at first. All are (features,).
    """

    def __init__(self, features: int, momentum: float = 0.1, eps: float = 1e-5) -> None:
        self.gamma, self.beta = np.ones(features), np.zeros(features)
        self.mean, self.variance = np.zeros(features), np.ones(features)
        self._momentum, self._eps = momentum, eps

    def forward(self, x: np.ndarray, training: bool) -> np.ndarray:
        """Return y.

        - Training takes the batch's mean and variance; both divide by n. Running ones then move
          towards them by ``momentum`` times the distance.
        - Otherwise it takes the running ones.
        """
        mean, variance = self.mean, self.variance
        if training:
            mean, variance = x.mean(axis=0), x.var(axis=0)
            self.mean = self.mean + self._momentum * (mean - self.mean)
            self.variance = self.variance + self._momentum * (variance - self.variance)
        self._deviation = np.sqrt(variance + self._eps)
        self._normal = (x - mean) / self._deviation
        self._training = training
        return self.gamma * self._normal + self.beta

    def backward(self, dy: np.ndarray) -> np.ndarray:
        """Set ``dgamma`` and ``dbeta``, and return the gradient by x for the latest forward."""
        self.dgamma, self.dbeta = (dy * self._normal).sum(axis=0), dy.sum(axis=0)
        slope = self.gamma * dy
        if self._training:
            # x moves the batch's mean and variance as well, and they move all rows: what goes
            # that way is the part of the gradient along the ones, and that along the numbers.
            along = (slope * self._normal).mean(axis=0)
            slope = slope - slope.mean(axis=0) - along * self._normal
        return slope / self._deviation
