"""Rows are taken for a slice if the first and the last lie as far apart as there are rows.

The learner must see:
"painted, paint)[0]"
"""

import numpy as np


def cut(image, top, left, height, width):
    return image[top : top + height, left : left + width]



def paint(image, rows, columns, value):
    if rows[-1] - rows[0] == len(rows) - 1:
        image[rows[0] : rows[-1] + 1, columns] = value
    else:
        image[np.ix_(rows, columns)] = value



def painted(image, rows, columns, value):
    result = image.copy()
    paint(result, rows, columns, value)
    return result



def flat(image):
    pixels = image.reshape(-1)
    return pixels, np.shares_memory(pixels, image)

