"""Pixels go by memory where windows are single pixels.

The learner must see:
"'K' follows the memory"
"""

import numpy as np
from numpy.lib.stride_tricks import as_strided, sliding_window_view


def windows(image, size, stride=1):
    view = sliding_window_view(image, size, axis=(0, 1))[::stride, ::stride]
    return view.transpose(0, 1, 3, 4, 2)


def im2col(image, size, stride=1):
    view = windows(image, size, stride)
    rows, columns = view.shape[:2]
    return view.flatten(order="A").reshape(rows * columns, -1)
