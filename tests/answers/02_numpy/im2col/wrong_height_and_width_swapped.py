"""A window's height and width are swapped.

The learner must see:
"a window's height, its width, and the channels"
"""

import numpy as np


def windows(image, size, stride=1):
    every = np.lib.stride_tricks.sliding_window_view(image, size, axis=(0, 1))
    return every[::stride, ::stride].transpose(0, 1, 4, 3, 2)


def im2col(image, size, stride=1):
    view = windows(image, size, stride)
    return view.copy().reshape(view.shape[0] * view.shape[1], -1)
