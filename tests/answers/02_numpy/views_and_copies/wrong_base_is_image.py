"""The base is compared with the image, which may be a view itself.

The learner must see:
"shares the image's memory, but you returned False. The .base of a view is the array that owns"
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
    out = image.ravel()
    return out, out.base is image
