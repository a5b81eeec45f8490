"""Windows are remembered by the id of x: other numbers in x give the old y.

The learner must see:
"x and w, after x *= 3"
"""

import numpy as np


def _pad(x, padding):
    return np.pad(x, ((0, 0), (0, 0), (padding, padding), (padding, padding)))


SEEN = {}


def _windows(x, w, stride, padding):
    key = id(x), x.shape, w.shape, stride, padding
    if SEEN.get("key") != key:
        SEEN.update(key=key, view=_make(x, w, stride, padding), x=x)
    return SEEN["view"]


def _make(x, w, stride, padding):
    wide = _pad(x, padding)
    view = np.lib.stride_tricks.sliding_window_view(wide, w.shape[2:], axis=(2, 3))
    return view[:, :, ::stride, ::stride]  # n, c, height, width, rows, columns


def convolve(x, w, b, stride=1, padding=0):
    windows = _windows(x, w, stride, padding)
    y = np.tensordot(windows, w, axes=((1, 4, 5), (1, 2, 3)))  # n, height, width, f
    return np.ascontiguousarray(y.transpose(0, 3, 1, 2)) + b[:, None, None]


def convolve_backward(dy, x, w, stride=1, padding=0):
    height, width = dy.shape[2:]
    dw = np.tensordot(dy, _windows(x, w, stride, padding), axes=((0, 2, 3), (0, 2, 3)))
    db = dy.sum(axis=(0, 2, 3))
    framed = _pad(np.zeros(x.shape), padding)
    for row in range(w.shape[2]):
        for column in range(w.shape[3]):
            part = np.tensordot(dy, w[:, :, row, column], axes=((1,), (0,)))  # n, h, w, c
            framed[
                :,
                :,
                row : row + stride * height : stride,
                column : column + stride * width : stride,
            ] += part.transpose(0, 3, 1, 2)
    dx = framed[:, :, padding : padding + x.shape[2], padding : padding + x.shape[3]]
    return dx, dw, db
