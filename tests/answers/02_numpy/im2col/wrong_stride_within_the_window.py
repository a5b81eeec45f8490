"""The stride is taken within the window, too.

The learner must see:
"the stride was applied within the window"
"""

import numpy as np


def windows(image, size, stride=1):
    (h, w, c), (kh, kw) = image.shape, size
    down, right, across = image.strides
    return np.lib.stride_tricks.as_strided(
        image,
        ((h - kh) // stride + 1, (w - kw) // stride + 1, kh, kw, c),
        (stride * down, stride * right, stride * down, stride * right, across),
        writeable=False,
    )


def im2col(image, size, stride=1):
    view = windows(image, size, stride)
    return view.copy().reshape(view.shape[0] * view.shape[1], -1)
