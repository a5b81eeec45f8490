"""Compress an image: what is the lowest rank that a stated error allows?

A singular value decomposition is a sum of columns times rows, the largest first. Its first r terms
are the nearest matrix of rank r. The other values' squares sum to the squared error.

Not allowed here: scipy, sklearn, torch, pandas.
Read: https://numpy.org/doc/stable/reference/generated/numpy.linalg.svd.html
House rules: README.md of this chapter
"""

import numpy as np


def compress_image(image: np.ndarray, error: float) -> tuple[np.ndarray, np.ndarray]:
    """Return the nearest matrix of the lowest rank within ``error`` for each channel.

    >>> image = np.array([[4.0, 0], [0, 3]]).reshape(2, 2, 1)
    >>> approximation, ranks = compress_image(image, error=0.61)
    >>> approximation[:, :, 0].round(6).tolist(), ranks.tolist()
    ([[4.0, 0.0], [0.0, 0.0]], [1])

    Parameters
    ----------
    image : integer, float or float16 array, (height, width, channels), at most 1e6 in size
    error : float, 1e-9 to 1, as a share of the channel's own distance from zeros

    Returns
    -------
    approximation : float64 array, (height, width, channels), neither rounded nor clipped
    ranks : integer array, (channels,)

    Notes
    -----
    - A distance is the root of the summed squared differences.
    - A channel of zeros has rank 0. Others hold a number of at least 1e-6 in size.
    - Precision: `atol` is 1e-12 of the channel's distance from zeros. If a rank's error is
      ``error`` within ``rtol=1e-6``, the next rank is right too.
    - Memory: at most 12 times the float64 bytes of the image (1,200 x 8, one channel).
    """
    raise NotImplementedError
