"""The image is made contiguous first, which copies some images.

The learner must see:
"there is a copy in between"
"""

import numpy as np


def windows(image, size, stride=1):
    (h, w, c), (kh, kw) = image.shape, size
    one = image.itemsize
    view = np.lib.stride_tricks.as_strided(
        np.ascontiguousarray(image),
        ((h - kh) // stride + 1, (w - kw) // stride + 1, kh, kw, c),
        (stride * w * c * one, stride * c * one, w * c * one, c * one, one),
        writeable=False,
    )
    return view


def im2col(image, size, stride=1):
    view = windows(image, size, stride)
    return view.copy().reshape(view.shape[0] * view.shape[1], -1)
