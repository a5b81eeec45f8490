"""A loop over channels and ranks, with the norm of the values that are left."""

import numpy as np


def compress_image(image, error):
    approximation = np.zeros(image.shape)
    ranks = []
    for c in range(image.shape[2]):
        u, s, vt = np.linalg.svd(np.asarray(image[:, :, c], dtype=float), full_matrices=False)
        rank = 0
        while np.linalg.norm(s[rank:]) > error * np.linalg.norm(s):
            rank += 1
        approximation[:, :, c] = u[:, :rank] @ np.diag(s[:rank]) @ vt[:rank]
        ranks.append(rank)
    return approximation, np.array(ranks)
