"""The third matrix is transposed once more.

The learner must see:
"columns and rows do not belong"
"""

import numpy as np


def compress_image(image, error):
    approximation = np.zeros(image.shape)
    ranks = np.zeros(image.shape[2], dtype=int)
    for c in range(image.shape[2]):
        channel = image[:, :, c].astype(float)
        u, s, vt = np.linalg.svd(channel, full_matrices=False)
        lost = np.array([np.sqrt(np.sum(s[r:] ** 2)) for r in range(len(s) + 1)])
        rank = np.flatnonzero(lost <= error * lost[0])[0]
        approximation[:, :, c] = (u[:, :rank] * s[:rank]) @ (vt.T[:rank] if vt.shape[0] == vt.shape[1] else vt[:rank])
        ranks[c] = rank
    return approximation, ranks
