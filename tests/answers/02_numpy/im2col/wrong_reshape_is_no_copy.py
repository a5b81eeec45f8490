"""The matrix is trusted to be a copy because reshape copied the first examples.

The learner must see:
"but it is read-only: it is still a view"
"""

import numpy as np


def windows(image, size, stride=1):
    every = np.lib.stride_tricks.sliding_window_view(image, size, axis=(0, 1))
    return np.moveaxis(every[::stride, ::stride], 2, -1)


def im2col(image, size, stride=1):
    view = windows(image, size, stride)
    return view.reshape(view.shape[0] * view.shape[1], -1)
