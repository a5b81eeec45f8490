"""paint paints a copy and returns it.

The learner must see:
"paint changes the caller's image and returns None, got ndarray"
"""

import numpy as np


def cut(image, top, left, height, width):
    return image[top : top + height, left : left + width]


def paint(image, rows, columns, value):
    out = image.copy()
    out[np.ix_(rows, columns)] = value
    return out


def painted(image, rows, columns, value):
    return paint(image, rows, columns, value)


def flat(image):
    out = image.ravel()
    return out, np.shares_memory(out, image)
