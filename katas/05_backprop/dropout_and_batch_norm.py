"""Dropout and batch norm: what about layers that train in one way, and predict in another?

Both have a mode, and both come back the way they went. In batch norm, each x also moves the mean
and the variance of its batch.

Read: https://cs231n.github.io/neural-networks-2/#batchnorm
House rules: README.md of this chapter
"""

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
        raise NotImplementedError

    def forward(self, x: np.ndarray, training: bool) -> np.ndarray:
        """Return y. When not training, y equals x, and may be x itself."""
        raise NotImplementedError

    def backward(self, dy: np.ndarray) -> np.ndarray:
        """Return the gradient by x for the latest forward."""
        raise NotImplementedError


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
        raise NotImplementedError

    def forward(self, x: np.ndarray, training: bool) -> np.ndarray:
        """Return y.

        - Training takes the batch's mean and variance; both divide by n. Running ones then move
          towards them by ``momentum`` times the distance.
        - Otherwise it takes the running ones.
        """
        raise NotImplementedError

    def backward(self, dy: np.ndarray) -> np.ndarray:
        """Set ``dgamma`` and ``dbeta``, and return the gradient by x for the latest forward."""
        raise NotImplementedError
