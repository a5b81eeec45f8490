"""The copy is made of lists, and the dtype is lost.

The learner must see:
"painted: expected the image's dtype uint8, got int64"
"""

import numpy as np


def cut(image, top, left, height, width):
    return image[top : top + height, left : left + width]


def paint(image, rows, columns, value):
    image[np.ix_(rows, columns)] = value


def painted(image, rows, columns, value):
    out = np.array(image.tolist(), dtype=np.int64)
    paint(out, rows, columns, value)
    return out


def flat(image):
    out = image.ravel()
    return out, np.shares_memory(out, image)
