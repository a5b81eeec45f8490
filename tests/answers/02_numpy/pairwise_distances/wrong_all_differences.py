"""All n x m x d differences are in memory at once.

The learner must see:
"All 500 x 50 x 100 differences at once are 20 MB"
"""

import numpy as np


def pairwise_distances(a, b):
    differences = a.astype(float)[:, np.newaxis, :] - b.astype(float)[np.newaxis, :, :]
    return np.sqrt((differences**2).sum(axis=-1))
