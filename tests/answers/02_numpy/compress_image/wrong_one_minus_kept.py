"""The lost share is 1 minus the kept one.

The learner must see:
"1 minus the share that is kept loses it"
"""

import numpy as np


def compress_image(image, error):
    approximation = np.zeros(image.shape)
    ranks = np.zeros(image.shape[2], dtype=int)
    for c in range(image.shape[2]):
        channel = image[:, :, c].astype(float)
        u, s, vt = np.linalg.svd(channel, full_matrices=False)
        kept = np.append(0, np.cumsum(s**2))
        share = kept / kept[-1] if kept[-1] > 0 else np.ones(len(kept))
        rank = np.flatnonzero(1 - share <= error**2)[0]
        approximation[:, :, c] = (u[:, :rank] * s[:rank]) @ vt[:rank]
        ranks[c] = rank
    return approximation, ranks
