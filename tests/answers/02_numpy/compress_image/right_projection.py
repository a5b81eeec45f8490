"""Each channel is projected on its leading directions: no use is made of the other vectors."""

import numpy as np


def compress_image(image, error):
    image = image.astype(np.float64)
    out, ranks = np.empty_like(image), []
    for c in range(image.shape[2]):
        channel = image[..., c]
        u, s, _ = np.linalg.svd(channel, full_matrices=False)
        size = np.sqrt(np.sum(s**2))
        tails = [np.sqrt(np.sum(s[r:] ** 2)) for r in range(len(s) + 1)]
        rank = min(r for r, tail in enumerate(tails) if tail <= error * size)
        basis = u[:, :rank]
        out[..., c] = basis @ (basis.T @ channel)
        ranks.append(rank)
    return out, np.asarray(ranks, dtype=np.int32)
