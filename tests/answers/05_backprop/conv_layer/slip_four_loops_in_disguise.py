"""map goes over windows and filters without a line of Python, and is as slow.

The learner must see:
"times as slow as the reference"
"""

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view


def convolve(x, w, b, stride=1, padding=0):
    windows = _windows(x, w.shape[2:], stride, padding)
    n, c, h, v, k, l = windows.shape
    flat = windows.transpose(0, 2, 3, 1, 4, 5).reshape(n * h * v, -1)
    pairs = np.repeat(np.array(flat), len(w), axis=0), np.tile(w.reshape(len(w), -1), (n * h * v, 1))
    sums = map(np.add.reduce, map(np.multiply, *pairs))
    y = np.fromiter(sums, dtype=float).reshape(n, h, v, len(w)) + b
    return np.moveaxis(y, -1, 1)


def convolve_backward(dy, x, w, stride=1, padding=0):
    windows = _windows(x, w.shape[2:], stride, padding)
    dw = np.tensordot(dy, windows, axes=((0, 2, 3), (0, 2, 3)))
    n, f, h, v = dy.shape
    filters = np.broadcast_to(w[:, None, None], (n, f, h, v, *w.shape[1:])).reshape(-1, *w.shape[1:])
    each = np.array(list(map(np.multiply, dy.ravel(), filters)))
    shares = each.reshape(n, f, h, v, *w.shape[1:]).sum(axis=1).transpose(3, 4, 5, 0, 1, 2)
    dx = np.zeros_like(_framed(x, padding))
    for i, j in np.ndindex(w.shape[2:]):
        rows = slice(i, i + stride * dy.shape[2], stride)
        columns = slice(j, j + stride * dy.shape[3], stride)
        dx[:, :, rows, columns] += shares[:, i, j].transpose(1, 0, 2, 3)
    height, width = x.shape[2:]
    dx = dx[:, :, padding : padding + height, padding : padding + width]
    return (dx, dw, dy.sum(axis=(0, 2, 3)))


def _framed(x, padding):
    frame = (padding, padding)
    return np.pad(x, ((0, 0), (0, 0), frame, frame))


def _windows(x, size, stride, padding):
    windows = sliding_window_view(_framed(x, padding), size, axis=(2, 3))
    return windows[:, :, ::stride, ::stride]
