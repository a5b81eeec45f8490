"""Loops over images and places: few lines for 20 digits, many for a thousand images.

The learner must see:
"times as slow as the reference on the large input of forward_of_many"
"""

from itertools import product

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view


def _windows(x, w, stride, padding):
    frame = np.pad(x, ((0, 0), (0, 0), (padding, padding), (padding, padding)))
    windows = sliding_window_view(frame, w.shape[2:], axis=(2, 3))[:, :, ::stride, ::stride]
    return frame, windows.transpose(0, 2, 3, 1, 4, 5)


def convolve(x, w, b, stride=1, padding=0):
    flat, (_, windows) = w.reshape(len(w), -1), _windows(x, w, stride, padding)
    n, height, width = windows.shape[:3]
    y = np.empty((n, len(w), height, width))
    for k, i, j in product(range(n), range(height), range(width)):
        y[k, :, i, j] = flat @ windows[k, i, j].ravel() + b
    return y


def convolve_backward(dy, x, w, stride=1, padding=0):
    frame, windows = _windows(x, w, stride, padding)
    dw = np.tensordot(dy, windows, axes=((0, 2, 3), (0, 1, 2)))
    dframe, flat = np.zeros(frame.shape), w.reshape(len(w), -1)
    for i, j in product(range(dy.shape[2]), range(dy.shape[3])):
        down, right = i * stride, j * stride
        window = (..., slice(down, down + w.shape[2]), slice(right, right + w.shape[3]))
        dframe[window] += (dy[:, :, i, j] @ flat).reshape(len(x), *w.shape[1:])
    height, width = x.shape[2:]
    dx = dframe[:, :, padding : padding + height, padding : padding + width]
    return dx, dw, dy.sum(axis=(0, 2, 3))
