"""The smallest singular values are kept, as if they came in rising order.

The learner must see:
"12.37 and 12.65 keep 4 or 3 instead of 12"
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
        approximation[:, :, c] = (u[:, len(s) - rank :] * s[len(s) - rank :]) @ vt[len(s) - rank :]
        ranks[c] = rank
    return approximation, ranks
