"""Whole rows and whole columns are painted.

The learner must see:
"whole rows or columns"
"""

import numpy as np


def cut(image, top, left, height, width):
    return image[top : top + height, left : left + width]


def paint(image, rows, columns, value):
    image[rows] = value
    image[:, columns] = value


def painted(image, rows, columns, value):
    out = image.copy()
    paint(out, rows, columns, value)
    return out


def flat(image):
    out = image.ravel()
    return out, np.shares_memory(out, image)
