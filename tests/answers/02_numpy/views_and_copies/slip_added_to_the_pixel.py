"""The difference to the value is added, and a large float has no digits for it.

The learner must see:
"is 0.0, but 7.0 is right"
"""

import numpy as np


def cut(image, top, left, height, width):
    return image[top : top + height, left : left + width]



def paint(image, rows, columns, value):
    r, c = np.zeros(image.shape[0], bool), np.zeros(image.shape[1], bool)
    r[rows], c[columns] = True, True
    mask = np.outer(r, c)
    image += (np.array(value).astype(image.dtype) - image) * mask



def painted(image, rows, columns, value):
    result = image.copy()
    paint(result, rows, columns, value)
    return result



def flat(image):
    pixels = image.reshape(-1)
    return pixels, np.shares_memory(pixels, image)

