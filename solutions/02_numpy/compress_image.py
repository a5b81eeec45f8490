"""Compress an image, solved with one thin SVD of all channels and sums from the small end."""

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
    # svd takes the last two axes for the matrices, so the channels go first.
    channels = np.moveaxis(image, -1, 0).astype(np.float64)
    u, s, vt = np.linalg.svd(channels, full_matrices=False)
    # energy[:, r] is what is lost at rank r. Summed from the small end: 1 minus the share that is
    # kept would have no digits left for a small error.
    energy = np.cumsum(s[:, ::-1] ** 2, axis=1)[:, ::-1]
    ranks = (energy > error**2 * energy[:, :1]).sum(axis=1)
    kept = np.where(np.arange(s.shape[1]) < ranks[:, np.newaxis], s, 0)
    return np.moveaxis((u * kept[:, np.newaxis]) @ vt, 0, -1), ranks
