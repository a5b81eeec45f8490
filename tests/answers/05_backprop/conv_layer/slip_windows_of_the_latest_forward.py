"""The windows of the latest forward are kept with its x, whose numbers may change until backward.

The learner must see:
"x and w, after x *= 3: back, without a forward"
"""

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view


def framed(x, padding):
    return np.pad(x, ((0, 0), (0, 0), (padding, padding), (padding, padding)))


def windows(x, rows, columns, stride):
    """(n, channels, height, width, rows, columns)"""
    return sliding_window_view(x, (rows, columns), axis=(2, 3))[:, :, ::stride, ::stride]


LATEST = {}


def convolve(x, w, b, stride=1, padding=0):
    seen = windows(framed(x, padding), *w.shape[2:], stride)
    LATEST.update(x=x, shape=w.shape, stride=stride, padding=padding, seen=seen)
    y = np.tensordot(seen, w, axes=((1, 4, 5), (1, 2, 3)))
    return np.ascontiguousarray(y.transpose(0, 3, 1, 2) + b[:, np.newaxis, np.newaxis])


def convolve_backward(dy, x, w, stride=1, padding=0):
    wide = framed(x, padding)
    rows, columns = w.shape[2:]
    seen = windows(wide, rows, columns, stride)
    if LATEST and LATEST["x"] is x and LATEST["shape"] == w.shape:
        if (LATEST["stride"], LATEST["padding"]) == (stride, padding):
            seen = LATEST["seen"]  # forward has cut them already
    dw = np.tensordot(dy, seen, axes=((0, 2, 3), (0, 2, 3)))
    dwide = np.zeros(wide.shape)
    height, width = dy.shape[2:]
    for i in range(rows):
        for j in range(columns):
            share = np.tensordot(dy, w[:, :, i, j], axes=(1, 0)).transpose(0, 3, 1, 2)
            dwide[:, :, i : i + stride * height : stride, j : j + stride * width : stride] += share
    dx = dwide[:, :, padding : padding + x.shape[2], padding : padding + x.shape[3]]
    return dx.copy(), dw, dy.sum(axis=(0, 2, 3))
