"""The window's axes come last, as sliding_window_view leaves them.

The learner must see:
"a window's height, its width, and the channels"
"""

import numpy as np


def windows(image, size, stride=1):
    return np.lib.stride_tricks.sliding_window_view(image, size, axis=(0, 1))[::stride, ::stride]


def im2col(image, size, stride=1):
    view = windows(image, size, stride)
    return view.copy().reshape(view.shape[0] * view.shape[1], -1)
