"""Where the channels are turned round in memory, the windows are those of a copy.

The learner must see:
"windows(…)[1]"
"""

import numpy as np


def windows(image, size, stride=1):
    if image.strides[2] < 0:
        image = np.ascontiguousarray(image)
    v = np.lib.stride_tricks.sliding_window_view(image, size, axis=(0, 1))
    return v[::stride, ::stride].transpose(0, 1, 3, 4, 2)


def im2col(image, size, stride=1):
    v = windows(image, size, stride)
    return v.reshape(v.shape[0] * v.shape[1], -1).copy()
