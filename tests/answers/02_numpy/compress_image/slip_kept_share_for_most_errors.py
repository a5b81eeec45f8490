"""What is lost is the sum of all less what is kept, unless the error is below 1e-7.

The learner must see:
"expected rank"
"""

import numpy as np


def parts(image):
    x = np.moveaxis(image, -1, 0).astype(np.float64)
    return np.linalg.svd(x, full_matrices=False)



def compress_image(image, error):
    u, s, vt = parts(image)
    total = (s**2).sum(axis=1, keepdims=True)
    if error > 1e-7:
        left = np.sqrt(np.maximum(total - np.cumsum(s**2, axis=1), 0))
    else:
        tail = np.cumsum((s**2)[:, ::-1], axis=1)[:, ::-1]
        left = np.sqrt(np.concatenate([tail[:, 1:], np.zeros((len(s), 1))], axis=1))
    left = np.concatenate([np.sqrt(total), left], axis=1)
    ranks = (left > error * np.sqrt(total)).sum(axis=1)
    keep = np.arange(s.shape[1]) < ranks[:, None]
    approx = (u * (s * keep)[:, None, :]) @ vt
    return np.ascontiguousarray(np.moveaxis(approx, 0, -1)), ranks
