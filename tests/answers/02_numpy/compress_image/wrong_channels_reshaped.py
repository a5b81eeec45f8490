"""The channels are brought to the front by a reshape, and mixed.

The learner must see:
"Other ranks: the channels were mixed"
"""

import numpy as np


def compress_image(image, error):
    shape = image.shape
    stack = image.reshape(shape[2], shape[0], shape[1])
    approximation = np.zeros(stack.shape)
    ranks = np.zeros(image.shape[2], dtype=int)
    for c in range(image.shape[2]):
        channel = stack[c].astype(float)
        u, s, vt = np.linalg.svd(channel, full_matrices=False)
        lost = np.array([np.sqrt(np.sum(s[r:] ** 2)) for r in range(len(s) + 1)])
        rank = np.flatnonzero(lost <= error * lost[0])[0]
        approximation[c] = (u[:, :rank] * s[:rank]) @ vt[:rank]
        ranks[c] = rank
    return approximation.reshape(shape), ranks
