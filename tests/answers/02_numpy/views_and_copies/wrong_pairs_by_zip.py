"""The lists are walked together, so each row meets one column only.

The learner must see:
"rows 3 and 0 cross columns 1, 4 and 2 in 6 pixels"
"""

import numpy as np


def cut(image, top, left, height, width):
    return image[top : top + height, left : left + width]


def paint(image, rows, columns, value):
    for row, column in zip(rows, columns):
        image[row, column] = value


def painted(image, rows, columns, value):
    out = image.copy()
    paint(out, rows, columns, value)
    return out


def flat(image):
    out = image.ravel()
    return out, np.shares_memory(out, image)
