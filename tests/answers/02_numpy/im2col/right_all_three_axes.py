"""A window over all channels too; the matrix row by row from slices."""

import numpy as np


def windows(image, size, stride=1):
    every = np.lib.stride_tricks.sliding_window_view(image, (*size, image.shape[2]))
    return every[::stride, ::stride, 0]


def im2col(image, size, stride=1):
    rows = []
    for top in range(0, image.shape[0] - size[0] + 1, stride):
        for left in range(0, image.shape[1] - size[1] + 1, stride):
            rows.append(image[top : top + size[0], left : left + size[1]].ravel())
    return np.stack(rows)
