"""Height and width are taken for the ends of the slices.

The learner must see:
"(1, 1): height and width were used as ends"
"""

import numpy as np


def cut(image, top, left, height, width):
    return image[top:height, left:width]


def paint(image, rows, columns, value):
    image[np.ix_(rows, columns)] = value


def painted(image, rows, columns, value):
    out = image.copy()
    paint(out, rows, columns, value)
    return out


def flat(image):
    out = image.ravel()
    return out, np.shares_memory(out, image)
