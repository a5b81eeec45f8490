"""A base that is not None is taken for the image's memory; reshape's copy has one too.

The learner must see:
"expected False, got True. reshape and ravel may have to copy"
"""

import numpy as np


def cut(image, top, left, height, width):
    return image[top : top + height, left : left + width]


def paint(image, rows, columns, value):
    image[np.ix_(rows, columns)] = value


def painted(image, rows, columns, value):
    out = image.copy()
    paint(out, rows, columns, value)
    return out


def flat(image):
    out = image.reshape(-1)
    return out, out.base is not None
