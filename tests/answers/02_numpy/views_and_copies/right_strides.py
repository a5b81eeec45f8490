"""A window by stride tricks, pairs by broadcasting; flat tries a view and looks at its address."""

import numpy as np


def cut(image, top, left, height, width):
    windows = np.lib.stride_tricks.sliding_window_view(image, (height, width), writeable=True)
    return windows[top, left]


def paint(image, rows, columns, value):
    image[np.array(rows)[:, None], np.array(columns)] = value


def painted(image, rows, columns, value):
    out = np.empty_like(image)
    out[...] = image
    out[np.array(rows)[:, None], columns] = value
    return out


def flat(image):
    out = image.reshape(image.size)
    return out, np.bool_(out.ctypes.data == image.ctypes.data)
