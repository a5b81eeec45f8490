"""flatten copies always.

The learner must see:
"so no pixel has to move. But the result is a copy. flatten always copies"
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
    return image.flatten(), False
