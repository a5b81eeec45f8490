"""Filters of one row and one column go a shorter way, which forgets the frame.

The learner must see:
"ValueError: shape-mismatch for sum"
"""

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view


def framed(x, padding):
    return np.pad(x, ((0, 0), (0, 0), (padding, padding), (padding, padding)))


def windows(x, rows, columns, stride):
    """(n, channels, height, width, rows, columns)"""
    return sliding_window_view(x, (rows, columns), axis=(2, 3))[:, :, ::stride, ::stride]


def convolve(x, w, b, stride=1, padding=0):
    if w.shape[2:] == (1, 1):
        y = np.einsum("nchw,fc->nfhw", x[:, :, ::stride, ::stride], w[:, :, 0, 0])
        return y + b[:, np.newaxis, np.newaxis]
    seen = windows(framed(x, padding), *w.shape[2:], stride)
    y = np.tensordot(seen, w, axes=((1, 4, 5), (1, 2, 3)))
    return np.ascontiguousarray(y.transpose(0, 3, 1, 2) + b[:, np.newaxis, np.newaxis])


def convolve_backward(dy, x, w, stride=1, padding=0):
    wide = framed(x, padding)
    rows, columns = w.shape[2:]
    seen = windows(wide, rows, columns, stride)
    dw = np.tensordot(dy, seen, axes=((0, 2, 3), (0, 2, 3)))
    dwide = np.zeros(wide.shape)
    height, width = dy.shape[2:]
    for i in range(rows):
        for j in range(columns):
            share = np.tensordot(dy, w[:, :, i, j], axes=(1, 0)).transpose(0, 3, 1, 2)
            dwide[:, :, i : i + stride * height : stride, j : j + stride * width : stride] += share
    dx = dwide[:, :, padding : padding + x.shape[2], padding : padding + x.shape[3]]
    return dx.copy(), dw, dy.sum(axis=(0, 2, 3))
