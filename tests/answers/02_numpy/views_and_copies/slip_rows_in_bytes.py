"""Rows are numbered in bytes.

The learner must see:
"299 out of bounds for uint8"
"""

import numpy as np


def cut(image, top, left, height, width):
    return image[top : top + height, left : left + width]



def paint(image, rows, columns, value):
    mask = np.zeros(image.shape, bool)
    for row in np.array(rows, dtype=np.uint8).tolist():
        mask[row, columns] = True
    image[mask] = value



def painted(image, rows, columns, value):
    result = image.copy()
    paint(result, rows, columns, value)
    return result



def flat(image):
    pixels = image.reshape(-1)
    return pixels, np.shares_memory(pixels, image)

