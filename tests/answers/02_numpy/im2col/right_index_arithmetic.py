"""The matrix by fancy indexing, which always copies; the view made read-only by its flag."""

import numpy as np


def windows(image, size, stride=1):
    view = np.lib.stride_tricks.sliding_window_view(image, size, (0, 1))
    view = np.einsum("ijcyx->ijyxc", view)[::stride, ::stride]
    view.flags.writeable = False
    return view


def im2col(image, size, stride=1):
    tops = np.arange(0, image.shape[0] - size[0] + 1, stride)
    lefts = np.arange(0, image.shape[1] - size[1] + 1, stride)
    y = tops[:, None, None, None] + np.arange(size[0])[:, None]
    x = lefts[:, None, None] + np.arange(size[1])
    picked = image[y, x]
    return picked.reshape(len(tops) * len(lefts), -1)
