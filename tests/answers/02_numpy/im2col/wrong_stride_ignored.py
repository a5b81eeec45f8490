"""The stride is ignored.

The learner must see:
"the stride was ignored"
"""

import numpy as np


def windows(image, size, stride=1):
    every = np.lib.stride_tricks.sliding_window_view(image, size, axis=(0, 1))
    return np.moveaxis(every, 2, -1)


def im2col(image, size, stride=1):
    view = windows(image, size, stride)
    return view.copy().reshape(view.shape[0] * view.shape[1], -1)
