"""painted makes bytes of any image.

The learner must see:
"painted: expected dtype float32, got uint8"
"""

import numpy as np

def cut(image, top, left, height, width):
    return image[top : top + height, left : left + width]


def paint(image, rows, columns, value):
    image[np.ix_(rows, columns)] = value


def painted(image, rows, columns, value):
    result = image.astype(np.uint8)
    paint(result, rows, columns, value)
    return result


def flat(image):
    result = image.reshape(-1)
    return result, np.shares_memory(result, image)
