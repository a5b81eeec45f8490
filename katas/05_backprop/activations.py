"""Activations: what does a bend in the net do to the way back?

An activation works on each number alone: backward multiplies by its slope there, at what came in.
For x from -1e6 to 1e6 all is finite, and numpy gives no warning.

Read: https://cs231n.github.io/neural-networks-1/#actfun
House rules: README.md of this chapter
"""

import numpy as np


class Activation:
    """What the three have in common."""

    def forward(self, x: np.ndarray) -> np.ndarray:
        """Return y, shaped as x: any shape with at least one axis, not empty."""
        raise NotImplementedError

    def backward(self, dy: np.ndarray) -> np.ndarray:
        """Return the gradient by x for the latest forward. x and y may have been changed since."""
        raise NotImplementedError


class ReLU(Activation):
    """y = max(x, 0).

    >>> relu = ReLU()
    >>> relu.forward(np.array([-3.0, 2.0])), relu.backward(np.array([5.0, 7.0]))
    (array([0., 2.]), array([0., 7.]))
    """


class Sigmoid(Activation):
    """y = 1 / (1 + exp(-x)).

    >>> Sigmoid().forward(np.array([0.0, 1e6, -1e6]))
    array([0.5, 1. , 0. ])
    """


class Tanh(Activation):
    """y = tanh(x)."""
