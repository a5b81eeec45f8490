"""At a stride of 10 and more, the windows are a copy.

The learner must see:
"windows(…)[1]"
"""

import numpy as np


def windows(image, size, stride=1):
    v = np.lib.stride_tricks.sliding_window_view(image, size, axis=(0, 1))
    v = v[::stride, ::stride].transpose(0, 1, 3, 4, 2)
    return v if v.base is not None and stride < 10 else v.copy()


def im2col(image, size, stride=1):
    v = windows(image, size, stride)
    return v.reshape(v.shape[0] * v.shape[1], -1).copy()
