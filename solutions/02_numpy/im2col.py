"""im2col, solved with a view that copies nothing, and one copy of it."""

import math

import numpy as np


def windows(image: np.ndarray, size: tuple[int, int], stride: int = 1) -> np.ndarray:
    """Return every position of a window on ``image``, as a read-only view.

    >>> image = np.arange(12).reshape(3, 4, 1)
    >>> windows(image, (2, 3))[1, 0, :, :, 0]
    array([[ 4,  5,  6],
           [ 8,  9, 10]])

    Parameters
    ----------
    image : integer, float, float16, complex or bool array, (height, width, channels)
    size : two ints, the window's height and width, 1 to the image's
    stride : int, 1 or more

    Returns
    -------
    array, (rows, columns, window height, window width, channels)

    Notes
    -----
    - Window i, j begins at ``image[i * stride, j * stride]``. All that lie within the image count.
    - The view shares the image's memory. The image's flags stay as they are.
    """
    every = np.lib.stride_tricks.sliding_window_view(image, size, axis=(0, 1))
    # The window's axes come last, after the channels: these have to follow them.
    return np.moveaxis(every[::stride, ::stride], 2, -1)


def im2col(image: np.ndarray, size: tuple[int, int], stride: int = 1) -> np.ndarray:
    """Return the same windows as the rows of a matrix that belongs to the caller.

    >>> im2col(np.arange(12).reshape(3, 4, 1), (2, 3))
    array([[ 0,  1,  2,  4,  5,  6],
           [ 1,  2,  3,  5,  6,  7],
           [ 4,  5,  6,  8,  9, 10],
           [ 5,  6,  7,  9, 10, 11]])

    Parameters
    ----------
    image, size, stride : as for `windows`

    Returns
    -------
    array, (windows, window height * window width * channels), of the image's dtype

    Notes
    -----
    - Windows go line by line, and so do pixels within a row, the channels of each side by side.
    - The byte order of the dtype is free.
    """
    view = windows(image, size, stride)
    rows, columns, *window = view.shape
    # A copy, and only then a matrix: reshape alone copies most views, but not all. A window of one
    # pixel, or of the whole image, would still be the image.
    return view.copy().reshape(rows * columns, math.prod(window))
