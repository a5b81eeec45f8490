"""Rows are views, so each can be painted by a list of columns; flat always copies unless it must not."""

import copy

import numpy as np


def cut(image, top, left, height, width):
    rows = image[top : top + height]
    return rows[..., left : left + width]


def paint(image, rows, columns, value):
    for row in rows:
        view = image[row]
        view[columns] = value


def painted(image, rows, columns, value):
    out = copy.deepcopy(image)
    paint(out, rows, columns, value)
    return out


def flat(image):
    if image.flags["C_CONTIGUOUS"]:
        out = np.ndarray(image.size, image.dtype, buffer=image)
    else:
        out = np.concatenate(list(image))
    return out, np.may_share_memory(out, image)
