"""Complex pixels keep their real part alone.

The learner must see:
"is (102+0j), but (102+76j) is right"
"""

import numpy as np


def windows(image, size, stride=1):
    v = np.lib.stride_tricks.sliding_window_view(image, size, axis=(0, 1))
    return v[::stride, ::stride].transpose(0, 1, 3, 4, 2)


def im2col(image, size, stride=1):
    v = windows(image.real, size, stride)
    return v.reshape(v.shape[0] * v.shape[1], -1).astype(image.dtype)
