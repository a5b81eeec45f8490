"""The caller's lists are sorted in place.

The learner must see:
"['the lists are as they were'] is False"
"""

import numpy as np


def cut(image, top, left, height, width):
    return image[top : top + height, left : left + width]



def paint(image, rows, columns, value):
    rows.sort()
    columns.sort()
    image[np.ix_(rows, columns)] = value



def painted(image, rows, columns, value):
    result = image.copy()
    paint(result, rows, columns, value)
    return result



def flat(image):
    pixels = image.reshape(-1)
    return pixels, np.shares_memory(pixels, image)

