"""A read-only image is copied first, and what changes later through its owner is not seen.

The learner must see:
"there is a copy in between"
"""

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view


def windows(image, size, stride=1):
    image = np.require(image, requirements="W")
    return np.moveaxis(sliding_window_view(image, size, axis=(0, 1))[::stride, ::stride], 2, -1)


def im2col(image, size, stride=1):
    v = windows(image, size, stride)
    return v.copy().reshape(v.shape[0] * v.shape[1], -1)
