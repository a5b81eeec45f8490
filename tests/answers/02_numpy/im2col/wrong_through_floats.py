"""The matrix is built as floats, and cast back.

The learner must see:
"a float64 in between cannot hold odd numbers above 2**53"
"""

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view


def windows(image, size, stride=1):
    return np.moveaxis(sliding_window_view(image, size, axis=(0, 1))[::stride, ::stride], 2, -1)


def im2col(image, size, stride=1):
    v = windows(image, size, stride)
    out = np.zeros((v.shape[0] * v.shape[1], v[0, 0].size))
    if image.dtype.kind == "c":
        out = out.astype(complex)
    out[:] = v.reshape(out.shape)
    return out.astype(image.dtype)
