"""The caller's image is handed back painted, and the copy kept.

The learner must see:
"changed the caller's image"
"""

import numpy as np


def cut(image, top, left, height, width):
    return image[top : top + height, left : left + width]


def paint(image, rows, columns, value):
    image[np.ix_(rows, columns)] = value


def painted(image, rows, columns, value):
    original = image.copy()
    paint(image, rows, columns, value)
    image, original = original, image
    return original


def flat(image):
    out = image.ravel()
    return out, np.shares_memory(out, image)
