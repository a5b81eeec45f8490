"""Each row holds channel after channel.

The learner must see:
"is all of channel 0 first"
"""

import numpy as np


def windows(image, size, stride=1):
    every = np.lib.stride_tricks.sliding_window_view(image, size, axis=(0, 1))
    return np.moveaxis(every[::stride, ::stride], 2, -1)


def im2col(image, size, stride=1):
    view = np.lib.stride_tricks.sliding_window_view(image, size, axis=(0, 1))[::stride, ::stride]
    return view.copy().reshape(view.shape[0] * view.shape[1], -1)
