"""The mean of each channel is subtracted first, and added at the end.

The learner must see:
"Subtracting a mean first changes all of them"
"""

import numpy as np


def compress_image(image, error):
    approximation = np.zeros(image.shape)
    ranks = np.zeros(image.shape[2], dtype=int)
    for c in range(image.shape[2]):
        channel = image[:, :, c].astype(float)
        mean = channel.mean()
        channel = channel - mean
        u, s, vt = np.linalg.svd(channel, full_matrices=False)
        lost = np.array([np.sqrt(np.sum(s[r:] ** 2)) for r in range(len(s) + 1)])
        rank = np.flatnonzero(lost <= error * lost[0])[0]
        approximation[:, :, c] = (u[:, :rank] * s[:rank]) @ vt[:rank] + mean
        ranks[c] = rank
    return approximation, ranks
