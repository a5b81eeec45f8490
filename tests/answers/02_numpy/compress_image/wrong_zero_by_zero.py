"""The lost share of a channel of zeros is 0/0.

The learner must see:
"0/0 is NaN, for which every comparison is False"
"""

import numpy as np


def compress_image(image, error):
    approximation = np.zeros(image.shape)
    ranks = np.zeros(image.shape[2], dtype=int)
    for c in range(image.shape[2]):
        channel = image[:, :, c].astype(float)
        u, s, vt = np.linalg.svd(channel, full_matrices=False)
        lost = np.array([np.sqrt(np.sum(s[r:] ** 2)) for r in range(len(s) + 1)])
        rank = (lost / lost[0] > error).sum() if lost[0] > 0 else (~(lost / lost[0] <= error)).sum() - 1
        approximation[:, :, c] = (u[:, :rank] * s[:rank]) @ vt[:rank]
        ranks[c] = rank
    return approximation, ranks
