"""The gradient of b is a view of the caller's dy, if there is one sample.

The learner must see:
"['changed along with x or dy'] is 'db of x and dy"
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
        self.W, self.b = W, b

    def forward(self, x: np.ndarray) -> np.ndarray:
        """Return y, (n, outputs)."""
        self._x = x
        return x @ self.W + self.b

    def backward(self, dy: np.ndarray) -> np.ndarray:
        """Set ``dW`` and ``db`` and return the gradient by x, given that by y.

        x is that of the latest ``forward``; neither it nor W has changed since.
        """
        # Each sample has its own say in W and b, and the loss hears all of them: so they add up.
        self.dW = self._x.T @ dy
        self.db = dy[0] if len(dy) == 1 else dy.sum(axis=0)
        return dy @ self.W.T
