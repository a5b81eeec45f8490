"""From the sixth channel on, none has a higher rank than the fifth.

The learner must see:
"expected rank"
"""

import numpy as np


def parts(image):
    x = np.moveaxis(image, -1, 0).astype(np.float64)
    return np.linalg.svd(x, full_matrices=False)



def compress_image(image, error):
    u, s, vt = parts(image)
    tail = np.cumsum((s**2)[:, ::-1], axis=1)[:, ::-1]
    tail = np.sqrt(np.concatenate([tail, np.zeros((len(s), 1))], axis=1))
    ranks = (tail > error * tail[:, :1]).sum(axis=1)
    ranks[5:] = np.minimum(ranks[5:], ranks[4:5])
    keep = np.arange(s.shape[1]) < ranks[:, None]
    approx = (u * (s * keep)[:, None, :]) @ vt
    return np.ascontiguousarray(np.moveaxis(approx, 0, -1)), ranks
