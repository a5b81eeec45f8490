"""One is added to a pixel to see whether the image changes, but a large float stays as it is.

The learner must see:
"flat(…)[1] is False, but True is right"
"""

import numpy as np


def cut(image, top, left, height, width):
    return image[top : top + height, left : left + width]



def paint(image, rows, columns, value):
    image[np.ix_(rows, columns)] = value



def painted(image, rows, columns, value):
    result = image.copy()
    paint(result, rows, columns, value)
    return result



def flat(image):
    pixels = image.reshape(-1)
    before = pixels[0].copy()
    try:
        pixels[0] = before + 1 if before < 250 else before - 1
        shared = bool(image[0, 0] != before)
        pixels[0] = before
    except ValueError:
        shared = True
    return pixels, shared

