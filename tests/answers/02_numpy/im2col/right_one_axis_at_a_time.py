"""Rows first, then columns; the matrix is filled pixel by pixel of the window."""

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view


def windows(image, size, stride=1):
    tall = sliding_window_view(image, size[0], axis=0)[::stride]  # (i, x, c, y)
    both = sliding_window_view(tall, size[1], axis=1)[:, ::stride]  # (i, j, c, y, x)
    return both.transpose(0, 1, 3, 4, 2)


def im2col(image, size, stride=1):
    view = windows(image, size, stride)
    out = np.empty(view.shape, image.dtype)
    for y in range(size[0]):
        for x in range(size[1]):
            out[:, :, y, x] = view[:, :, y, x]
    return out.reshape(len(view) * view.shape[1], -1)
