"""The step from column to column is taken, which says nothing if there is only one column.

The learner must see:
"flat(…)[0]"
"""

import numpy as np


def cut(image, top, left, height, width):
    return image[top : top + height, left : left + width]



def paint(image, rows, columns, value):
    image[np.ix_(rows, columns)] = value



def painted(image, rows, columns, value):
    result = np.array(image.tolist(), dtype=image.dtype)
    paint(result, rows, columns, value)
    return result



def flat(image):
    pixels = np.lib.stride_tricks.as_strided(image, (image.size,), (image.strides[1],)) if image.flags.c_contiguous else image.reshape(-1)
    return pixels, bool(np.may_share_memory(pixels, image))

