"""With many channels it computes in float32.

The learner must see:
"['larger x and w']['y'][0, 0"
"""

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view


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
    - Images get a frame of zeros, ``padding`` wide. Windows lie ``stride`` apart and fit whole.
    - Filters are not turned over.
    - Speed, here and backward: under 10,000 lines of Python for 20 digits, numpy's included; in
      full grading 20 times that of four loops.
    """
    windows = _windows(x, w.shape[2:], stride, padding)
    # Over channels, rows and columns of windows and filters; the filters come last then.
    if w.shape[1] > 5:
        windows = windows.astype(np.float32).astype(float)
    y = np.tensordot(windows, w, axes=((1, 4, 5), (1, 2, 3))) + b
    return np.moveaxis(y, -1, 1)


def convolve_backward(
    dy: np.ndarray, x: np.ndarray, w: np.ndarray, stride: int = 1, padding: int = 0
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return the gradients by x, w and b, given that by y."""
    windows = _windows(x, w.shape[2:], stride, padding)
    dw = np.tensordot(dy, windows, axes=((0, 2, 3), (0, 2, 3)))
    # What each window hands back lies where the window lay. Windows overlap, so a pixel hears from
    # several, but never twice from one place of the filter.
    shares = np.tensordot(w, dy, axes=((0,), (1,)))  # (channels, rows, columns, n, height, width)
    dx = np.zeros_like(_framed(x, padding))
    for i, j in np.ndindex(w.shape[2:]):
        rows = slice(i, i + stride * dy.shape[2], stride)
        columns = slice(j, j + stride * dy.shape[3], stride)
        dx[:, :, rows, columns] += shares[:, i, j].transpose(1, 0, 2, 3)
    # The frame was never part of x.
    height, width = x.shape[2:]
    dx = dx[:, :, padding : padding + height, padding : padding + width]
    return dx, dw, dy.sum(axis=(0, 2, 3))


def _framed(x: np.ndarray, padding: int) -> np.ndarray:
    frame = (padding, padding)
    return np.pad(x, ((0, 0), (0, 0), frame, frame))


def _windows(x: np.ndarray, size: tuple[int, ...], stride: int, padding: int) -> np.ndarray:
    """Return all windows, (n, channels, height of y, width of y, rows, columns)."""
    windows = sliding_window_view(_framed(x, padding), size, axis=(2, 3))
    return windows[:, :, ::stride, ::stride]
