"""Eigenvalues of the smaller product of the channel with itself, in place of singular values.

The learner must see:
"so do the eigenvalues of A.T @ A"
"""

import numpy as np


def compress_image(image, error):
    out = np.zeros(image.shape)
    ranks = []
    for c in range(image.shape[2]):
        a = image[:, :, c].astype(float)
        flip = a.shape[0] < a.shape[1]
        a = a.T if flip else a
        e, v = np.linalg.eigh(a.T @ a)
        e, v = np.clip(e[::-1], 0, None), v[:, ::-1]
        lost = np.cumsum(e[::-1])[::-1]
        r = int((lost > error**2 * lost[0]).sum())
        b = a @ v[:, :r] @ v[:, :r].T
        out[:, :, c] = b.T if flip else b
        ranks.append(r)
    return out, np.array(ranks)
