"""image[rows] with a list is a copy, and what is painted on it is lost.

The learner must see:
"the caller's image did not change. image[rows] with a list is a copy"
"""

import numpy as np


def cut(image, top, left, height, width):
    return image[top : top + height, left : left + width]


def paint(image, rows, columns, value):
    image[rows][:, columns] = value


def painted(image, rows, columns, value):
    out = image.copy()
    out[np.ix_(rows, columns)] = value
    return out


def flat(image):
    out = image.ravel()
    return out, np.shares_memory(out, image)
