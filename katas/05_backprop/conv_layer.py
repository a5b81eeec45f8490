"""Convolution: how does one filter learn from every place?

A filter is a dense layer on a window, used at each place. So its gradient sums over places.

Read: https://cs231n.github.io/convolutional-networks/#conv
House rules: README.md of this chapter
"""

import numpy as np


def convolve(
    x: np.ndarray, w: np.ndarray, b: np.ndarray, stride: int = 1, padding: int = 0
) -> np.ndarray:
    """Return y, (n, filters, height, width): at each place the sum of window times filter, plus b.

    >>> x = np.arange(9.0).reshape(1, 1, 3, 3)
    >>> w = np.array([[[[1.0, 0.0], [0.0, -1.0]]]])
    >>> convolve(x, w, np.array([0.5]))
    array([[[[-3.5, -3.5],
             [-3.5, -3.5]]]])

    - x is (n, channels, height, width), w (filters, channels, rows, columns), b (filters,).
    - Images get a frame of zeros, ``padding`` wide. Windows lie ``stride`` apart and fit whole;
      at least one does.
    - Filters are not turned over.
    - Speed, here and backward: on a thousand images of 8 x 8, 20 times that of four loops; for 20
      digits, under 10,000 lines of Python, numpy's included.
    """
    raise NotImplementedError


def convolve_backward(
    dy: np.ndarray, x: np.ndarray, w: np.ndarray, stride: int = 1, padding: int = 0
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return the gradients by x, w and b, given that by y."""
    raise NotImplementedError
