"""The cut is made with lists of numbers, which copy.

The learner must see:
"has the right pixels, but does not share memory: it is a copy"
"""

import numpy as np


def cut(image, top, left, height, width):
    return image[np.ix_(range(top, top + height), range(left, left + width))]


def paint(image, rows, columns, value):
    image[np.ix_(rows, columns)] = value


def painted(image, rows, columns, value):
    out = image.copy()
    paint(out, rows, columns, value)
    return out


def flat(image):
    out = image.ravel()
    return out, np.shares_memory(out, image)
