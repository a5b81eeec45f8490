"""Activations, solved by keeping slopes: an array of our own, whatever becomes of x and y."""

import numpy as np


class Activation:
    """What the three have in common."""

    def forward(self, x: np.ndarray) -> np.ndarray:
        """Return y, shaped as x: any shape with at least one axis, not empty."""
        y, self._slope = self._bend(x)
        return y

    def backward(self, dy: np.ndarray) -> np.ndarray:
        """Return the gradient by x for the latest forward. x and y may have been changed since."""
        return dy * self._slope


class ReLU(Activation):
    """y = max(x, 0).

    >>> relu = ReLU()
    >>> relu.forward(np.array([-3.0, 2.0])), relu.backward(np.array([5.0, 7.0]))
    (array([0., 2.]), array([0., 7.]))
    """

    def _bend(self, x: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        return x.clip(min=0), x > 0


class Sigmoid(Activation):
    """y = 1 / (1 + exp(-x)).

    >>> Sigmoid().forward(np.array([0.0, 1e6, -1e6]))
    array([0.5, 1. , 0. ])
    """

    def _bend(self, x: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        # Both exps are at most 1: for x above 0 it is 1 / (1 + exp(-x)), below the same,
        # multiplied above and below the line by exp(x).
        y = np.exp(x.clip(max=0)) / (1 + np.exp(-np.abs(x)))
        return y, y * (1 - y)


class Tanh(Activation):
    """y = tanh(x)."""

    def _bend(self, x: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        # Numpy's own is stable; written with exp it would be infinity by infinity.
        y = np.tanh(x)
        return y, 1 - y**2
