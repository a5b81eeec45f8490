"""The value is made an int, and 0.5 becomes 0.

The learner must see:
"painted with the float32 value 0.5: expected"
"int() drops a fraction"
"""

import numpy as np

def cut(image, top, left, height, width):
    return image[top : top + height, left : left + width]


def paint(image, rows, columns, value):
    image[np.ix_(rows, columns)] = int(value)


def painted(image, rows, columns, value):
    result = image.copy()
    paint(result, rows, columns, value)
    return result


def flat(image):
    result = image.reshape(-1)
    return result, np.shares_memory(result, image)
