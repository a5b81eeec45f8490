"""The singular values themselves are added up.

The learner must see:
"sums of plain values (3/19"
"""

import numpy as np


def compress_image(image, error):
    approximation = np.zeros(image.shape)
    ranks = np.zeros(image.shape[2], dtype=int)
    for c in range(image.shape[2]):
        channel = image[:, :, c].astype(float)
        u, s, vt = np.linalg.svd(channel, full_matrices=False)
        lost = np.array([np.sum(s[r:]) for r in range(len(s) + 1)])
        rank = np.flatnonzero(lost <= error * lost[0])[0]
        approximation[:, :, c] = (u[:, :rank] * s[:rank]) @ vt[:rank]
        ranks[c] = rank
    return approximation, ranks
