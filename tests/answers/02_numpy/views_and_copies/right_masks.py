"""Masks from the lists, and np.where for the copy; reshape where it must not copy."""

import numpy as np


def mask(image, rows, columns):
    height, width = image.shape
    return np.isin(np.arange(height), rows)[:, None] & np.isin(np.arange(width), columns)


def cut(image, top, left, height, width):
    return image[slice(top, top + height), slice(left, left + width)]


def paint(image, rows, columns, value):
    np.putmask(image, mask(image, rows, columns), value)


def painted(image, rows, columns, value):
    return np.where(mask(image, rows, columns), image.dtype.type(value), image)


def flat(image):
    try:
        return image.reshape(-1, copy=False), True
    except ValueError:
        return image.flatten(), False
