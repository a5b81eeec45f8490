"""The rows become a slice, by the first gap between them.

The learner must see:
"rows 3, 0 and 1 cross columns 5, 1 and 2 in 9 pixels, got 7 at [[2, 1], [2, 2], [2, 5]] too"
"""

import numpy as np

def cut(image, top, left, height, width):
    return image[top : top + height, left : left + width]


def paint(image, rows, columns, value):
    rows, columns = sorted(rows), sorted(columns)
    step = rows[1] - rows[0] if len(rows) > 1 else 1
    image[rows[0] : rows[-1] + 1 : step][:, columns] = value


def painted(image, rows, columns, value):
    result = image.copy()
    paint(result, rows, columns, value)
    return result


def flat(image):
    result = image.reshape(-1)
    return result, np.shares_memory(result, image)
