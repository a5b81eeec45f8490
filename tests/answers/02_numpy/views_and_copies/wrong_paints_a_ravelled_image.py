"""Pixels are painted by their number in ravel, which is a copy of a transposed image.

The learner must see:
"you painted a copy: reshape and ravel make one where the pixels do not follow one another"
"""

import numpy as np


def cut(image, top, left, height, width):
    return image[top : top + height, left : left + width]


def paint(image, rows, columns, value):
    pixels = image.ravel()
    for row in rows:
        pixels[row * image.shape[1] + np.array(columns)] = value


def painted(image, rows, columns, value):
    out = image.copy()
    paint(out, rows, columns, value)
    return out


def flat(image):
    out = image.ravel()
    return out, np.shares_memory(out, image)
