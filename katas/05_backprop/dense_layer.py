"""Dense layer: if the loss knows what it wants of y, what does it want of x, W and b?

Each weight touches all samples, so its gradient is a sum over them. Each gradient has the shape of
what it belongs to, and that leaves little choice.

Read: https://cs231n.github.io/optimization-2/#mat
House rules: README.md of this chapter
"""

import numpy as np


class Dense:
    """The layer y = x W + b, with W (inputs, outputs) and b (outputs,).

    >>> layer = Dense(np.array([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]]), np.array([10.0, 20.0]))
    >>> layer.forward(np.array([[1.0, 0.0, -1.0]]))
    array([[ 6., 16.]])
    >>> layer.backward(np.array([[1.0, 0.5]]))
    array([[2., 5., 8.]])
    >>> layer.db
    array([1. , 0.5])

    - ``W`` and ``b`` are the arrays given, no copies: they may change in place.
    - Each ``backward`` sets ``dW`` and ``db``, their gradients, to new arrays.
    """

    def __init__(self, W: np.ndarray, b: np.ndarray) -> None:
        raise NotImplementedError

    def forward(self, x: np.ndarray) -> np.ndarray:
        """Return y, (n, outputs)."""
        raise NotImplementedError

    def backward(self, dy: np.ndarray) -> np.ndarray:
        """Set ``dW`` and ``db`` and return the gradient by x, given that by y.

        x is that of the latest ``forward``; neither it nor W has changed since.
        """
        raise NotImplementedError
