"""im2col: how do all windows of an image become one matrix, and what does it cost?

A window that moves over an image sees each pixel many times, yet a view can hold all its
positions without one more byte: several entries are then the same pixel.  Such a view is for
reading.  A matrix with one window per row holds every pixel as often as it is seen, and belongs to
whoever asked for it.

Use numpy alone: full grading refuses scipy, sklearn, torch and pandas.

Read: https://numpy.org/doc/stable/reference/generated/numpy.lib.stride_tricks.sliding_window_view.html
"""

import numpy as np


def windows(image: np.ndarray, size: tuple[int, int], stride: int = 1) -> np.ndarray:
    """Return every position of a window on ``image``, as a view.

    Parameters
    ----------
    image : array, (height, width, channels)
        Of any number dtype, with at least one channel, and laid out in memory in any way: it may be
        a part of another array, turned round, or read-only. It stays as it is, its flags too.
    size : two ints
        The window's height and width: at least 1, and no larger than the image's.
    stride : int
        At least 1: a window begins at every stride-th row and column, from 0 on, as long as it
        lies within the image.

    Returns
    -------
    read-only array, (rows, columns, window height, window width, channels)
        Entry i, j is the window whose first pixel is ``image[i * stride, j * stride]``. It shares
        the image's memory, so it sees later changes of the image, and refuses to be written to.

    Examples
    --------
    >>> image = np.arange(12).reshape(3, 4, 1)
    >>> windows(image, (2, 3))[1, 0, :, :, 0]
    array([[ 4,  5,  6],
           [ 8,  9, 10]])
    """
    raise NotImplementedError


def im2col(image: np.ndarray, size: tuple[int, int], stride: int = 1) -> np.ndarray:
    """Return the same windows as the rows of a matrix that belongs to the caller.

    Takes the arguments of `windows`.

    Returns
    -------
    array, (windows, window height * window width * channels)
        The windows line by line, each from left to right. Within its row a window's pixels stand
        line by line too, and the channels of a pixel side by side. The dtype is the image's. The
        matrix can be written to, and never shares memory with the image, whatever the size.

    Examples
    --------
    >>> im2col(np.arange(12).reshape(3, 4, 1), (2, 3))
    array([[ 0,  1,  2,  4,  5,  6],
           [ 1,  2,  3,  5,  6,  7],
           [ 4,  5,  6,  8,  9, 10],
           [ 5,  6,  7,  9, 10, 11]])
    """
    raise NotImplementedError
