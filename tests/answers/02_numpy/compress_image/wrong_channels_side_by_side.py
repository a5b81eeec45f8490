"""All channels are laid side by side in one matrix.

The learner must see:
"Equal ranks: all channels"
"""

import numpy as np


def compress_image(image, error):
    height, width, channels = image.shape
    flat = image.reshape(height, width * channels).astype(float)
    u, s, vt = np.linalg.svd(flat, full_matrices=False)
    lost = np.array([np.sqrt(np.sum(s[r:] ** 2)) for r in range(len(s) + 1)])
    rank = np.flatnonzero(lost <= error * lost[0])[0]
    return ((u[:, :rank] * s[:rank]) @ vt[:rank]).reshape(image.shape), np.full(channels, rank)
