"""All channels get the largest rank.

The learner must see:
"Equal ranks: all channels"
"largest rank, or share one error"
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
        ranks[:] = np.maximum(ranks, rank)
    for c in range(image.shape[2]):
        u, s, vt = np.linalg.svd(image[:, :, c].astype(float), full_matrices=False)
        approximation[:, :, c] = (u[:, : ranks[c]] * s[: ranks[c]]) @ vt[: ranks[c]]
    return approximation, ranks
