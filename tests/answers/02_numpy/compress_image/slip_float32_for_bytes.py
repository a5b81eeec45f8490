"""Bytes are decomposed in float32 where the error is large.

The learner must see:
"channel 0 at rank 1"
"""

import numpy as np


def parts(image):
    x = np.moveaxis(image, -1, 0).astype(np.float64)
    return np.linalg.svd(x, full_matrices=False)



def compress_image(image, error):
    x = np.moveaxis(image, -1, 0)
    x = x.astype(np.float32 if image.dtype == np.uint8 and error > 0.05 else np.float64)
    u, s, vt = (p.astype(np.float64) for p in np.linalg.svd(x, full_matrices=False))
    tail = np.cumsum((s**2)[:, ::-1], axis=1)[:, ::-1]
    tail = np.sqrt(np.concatenate([tail, np.zeros((len(s), 1))], axis=1))
    ranks = (tail > error * tail[:, :1]).sum(axis=1)
    keep = np.arange(s.shape[1]) < ranks[:, None]
    approx = (u * (s * keep)[:, None, :]) @ vt
    return np.ascontiguousarray(np.moveaxis(approx, 0, -1)), ranks
