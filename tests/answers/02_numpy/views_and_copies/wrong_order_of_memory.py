"""The pixels come as they lie in memory, so a transposed image is not transposed.

The learner must see:
"it is the order in memory (order='K' or 'A')"
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
    out = image.ravel(order="K")
    return out, np.shares_memory(out, image)
