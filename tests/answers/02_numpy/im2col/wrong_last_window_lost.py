"""The last window that fits is lost where the stride is more than 1.

The learner must see:
"One less than expected: the last window that fits is missing"
"""

import numpy as np


def windows(image, size, stride=1):
    every = np.lib.stride_tricks.sliding_window_view(image, size, axis=(0, 1))
    rows, columns = (image.shape[0] - size[0]) // stride, (image.shape[1] - size[1]) // stride
    rows, columns = max(rows, 1), max(columns, 1)
    if stride == 1:
        rows, columns = every.shape[:2]
    return np.moveaxis(every[::stride, ::stride][:rows, :columns], 2, -1)


def im2col(image, size, stride=1):
    view = windows(image, size, stride)
    return view.copy().reshape(view.shape[0] * view.shape[1], -1)
