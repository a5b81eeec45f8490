"""svd gets the image as it is, and takes its last two axes for the matrices.

The learner must see:
"for each channel, got"
"""

import numpy as np


def compress_image(image, error):
    u, s, vt = np.linalg.svd(image.astype(float), full_matrices=False)
    energy = np.cumsum(s[:, ::-1] ** 2, axis=1)[:, ::-1]
    ranks = (energy > error**2 * energy[:, :1]).sum(axis=1)
    kept = np.where(np.arange(s.shape[1]) < ranks[:, np.newaxis], s, 0)
    return (u * kept[:, np.newaxis]) @ vt, ranks
