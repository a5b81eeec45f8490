"""A value of 0.0 is false, and so the pixel is kept.

The learner must see:
"but 0.0 is right"
"""

import numpy as np


def cut(image, top, left, height, width):
    return image[top : top + height, left : left + width]



def paint(image, rows, columns, value):
    for row in rows:
        for column in columns:
            image[row, column] = value or image.dtype.type(0) + (image[row, column] if isinstance(value, float) else 0)



def painted(image, rows, columns, value):
    result = image.copy()
    paint(result, rows, columns, value)
    return result



def flat(image):
    pixels = image.reshape(-1)
    return pixels, np.shares_memory(pixels, image)

