"""Compress an image: how few columns and rows say the same, up to a stated error?

A singular value decomposition writes a matrix as a sum of simple ones, each a column times a row,
the largest first.  The first r of them are the nearest matrix of rank r, and the squares of the
other singular values add up to the squared error: it is known before anything is multiplied.

Use numpy alone: full grading refuses scipy, sklearn, torch and pandas.

Read: https://numpy.org/doc/stable/reference/generated/numpy.linalg.svd.html
"""

import numpy as np


def compress_image(image: np.ndarray, error: float) -> tuple[np.ndarray, np.ndarray]:
    """Approximate each channel of ``image`` by a matrix of the lowest rank that ``error`` allows.

    Parameters
    ----------
    image : array, (height, width, channels)
        Integers or floats of any dtype, finite, at most 1e6 in size; no axis is empty. A channel is
        all zeros, or holds a number of at least 1e-6 in size. It stays unchanged.
    error : float
        From 1e-9 to 1: how far an approximation may be from its channel, as a share of the
        channel. The distance of two matrices is the root of the sum of their squared differences,
        and the size of a channel its distance from zeros.

    Returns
    -------
    approximation : float64 array, (height, width, channels)
        Each channel is the nearest of all matrices of its rank. Nothing is rounded or clipped: some
        numbers may leave 0 to 255.
    ranks : integer array, (channels,)
        For each channel the smallest rank whose approximation keeps to ``error``. Channels differ.
        A channel of zeros has rank 0, and so has any channel at an error of 1.

    Notes
    -----
    All arithmetic is in float64. A channel whose error at some rank is ``error`` to 7 digits may
    get that rank or the next.

    Memory: at its peak, as `tracemalloc` measures, at most 12 times the bytes of the image as
    float64 (1,200 x 8, one channel).

    Examples
    --------
    >>> image = np.array([[4.0, 0], [0, 3]]).reshape(2, 2, 1)
    >>> approximation, ranks = compress_image(image, error=0.61)
    >>> approximation[:, :, 0].round(6).tolist(), ranks.tolist()
    ([[4.0, 0.0], [0.0, 0.0]], [1])
    """
    raise NotImplementedError
