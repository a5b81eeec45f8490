"""Ranks are counted in a byte: 260 becomes 4.

The learner must see:
"is 4, but 260 is right"
"""

import numpy as np


def parts(image):
    x = np.moveaxis(image, -1, 0).astype(np.float64)
    return np.linalg.svd(x, full_matrices=False)



def compress_image(image, error):
    u, s, vt = parts(image)
    tail = np.cumsum((s**2)[:, ::-1], axis=1)[:, ::-1]
    tail = np.sqrt(np.concatenate([tail, np.zeros((len(s), 1))], axis=1))
    ranks = (tail > error * tail[:, :1]).sum(axis=1, dtype=np.uint8)
    keep = np.arange(s.shape[1]) < ranks[:, None]
    approx = (u * (s * keep)[:, None, :]) @ vt
    return np.ascontiguousarray(np.moveaxis(approx, 0, -1)), ranks
