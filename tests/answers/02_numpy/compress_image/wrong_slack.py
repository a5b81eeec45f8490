"""The error may be a thousandth larger than it is stated.

The learner must see:
"a little too much: there is no tolerance"
"""

import numpy as np


def compress_image(image, error):
    stack = np.moveaxis(image, -1, 0).astype(np.float64)
    u, s, vt = np.linalg.svd(stack, full_matrices=False)
    lost = np.cumsum(s[:, ::-1] ** 2, axis=1)[:, ::-1]
    ranks = (lost > (1.001 * error)**2 * lost[:, :1]).sum(axis=1)
    s[np.arange(s.shape[1]) >= ranks[:, None]] = 0
    return np.moveaxis((u * s[:, None, :]) @ vt, 0, -1), ranks
