"""Values below 1e-13 of the largest of all channels count as 0, also in a small channel.

The learner must see:
"channel 0"
"""

import numpy as np


def parts(image):
    x = np.moveaxis(image, -1, 0).astype(np.float64)
    return np.linalg.svd(x, full_matrices=False)



def compress_image(image, error):
    u, s, vt = parts(image)
    s = np.where(s < 1e-13 * s.max(), 0, s)
    tail = np.cumsum((s**2)[:, ::-1], axis=1)[:, ::-1]
    tail = np.sqrt(np.concatenate([tail, np.zeros((len(s), 1))], axis=1))
    ranks = (tail > error * tail[:, :1]).sum(axis=1)
    keep = np.arange(s.shape[1]) < ranks[:, None]
    approx = (u * (s * keep)[:, None, :]) @ vt
    return np.ascontiguousarray(np.moveaxis(approx, 0, -1)), ranks
