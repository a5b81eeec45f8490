"""The image is locked for a moment, and unlocked for ever.

The learner must see:
"Its flags belong to the caller"
"""

import numpy as np
from numpy.lib.stride_tricks import as_strided


def windows(image, size, stride=1):
    h, w, c = image.shape
    s = image.strides
    shape = (h - size[0]) // stride + 1, (w - size[1]) // stride + 1, size[0], size[1], c
    image.flags.writeable = False
    view = as_strided(image, shape, (s[0] * stride, s[1] * stride, *s))
    image.flags.writeable = True
    return view


def im2col(image, size, stride=1):
    view = windows(image, size, stride)
    return view.copy().reshape(view.shape[0] * view.shape[1], -1)
