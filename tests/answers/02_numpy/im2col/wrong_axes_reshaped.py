"""The channels' axis is moved by a reshape.

The learner must see:
"the axes are mixed up. A reshape"
"""

import numpy as np


def windows(image, size, stride=1):
    view = np.lib.stride_tricks.sliding_window_view(image, size, axis=(0, 1))[::stride, ::stride]
    return view.reshape(*view.shape[:2], *size, image.shape[2])


def im2col(image, size, stride=1):
    view = windows(image, size, stride)
    return view.copy().reshape(view.shape[0] * view.shape[1], -1)
