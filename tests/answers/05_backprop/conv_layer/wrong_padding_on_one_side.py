"""Zeros at the end alone.

The learner must see:
"A side has (size + 2 padding - filter) // stride + 1 places"
"""

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view


def convolve(x, w, b, stride=1, padding=0):
    windows = _windows(x, w.shape[2:], stride, padding)
    y = np.tensordot(windows, w, axes=((1, 4, 5), (1, 2, 3))) + b
    return np.moveaxis(y, -1, 1)


def convolve_backward(dy, x, w, stride=1, padding=0):
    windows = _windows(x, w.shape[2:], stride, padding)
    dw = np.tensordot(dy, windows, axes=((0, 2, 3), (0, 2, 3)))
    shares = np.tensordot(w, dy, axes=((0,), (1,)))
    dx = np.zeros_like(_framed(x, padding))
    for i, j in np.ndindex(w.shape[2:]):
        rows = slice(i, i + stride * dy.shape[2], stride)
        columns = slice(j, j + stride * dy.shape[3], stride)
        dx[:, :, rows, columns] += shares[:, i, j].transpose(1, 0, 2, 3)
    height, width = x.shape[2:]
    dx = dx[:, :, padding : padding + height, padding : padding + width]
    return (dx, dw, dy.sum(axis=(0, 2, 3)))


def _framed(x, padding):
    frame = (0, padding)
    return np.pad(x, ((0, 0), (0, 0), frame, frame))


def _windows(x, size, stride, padding):
    windows = sliding_window_view(_framed(x, padding), size, axis=(2, 3))
    return windows[:, :, ::stride, ::stride]
