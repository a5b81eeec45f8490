"""All n x m distances are in memory at once, in float32.

The learner must see:
"All 2,000 x 2,000 distances are 32 MB"
"""

import numpy as np


def nearest_digit(train, labels, test, k):
    d = train[0].size
    a, b = train.reshape(len(train), d), test.reshape(len(test), d)
    mean, std = a.mean(axis=0), a.std(axis=0)
    std = np.where(std == 0, 1, std)
    a, b = (a - mean) / std, (b - mean) / std
    a, b = a.astype(np.float32), b.astype(np.float32)
    squares = (a**2).sum(axis=1) - 2 * b @ a.T
    neighbours = np.argpartition(squares, np.arange(k), axis=1)[:, :k].copy()
    votes = (labels[neighbours][..., None] == np.arange(10)).sum(axis=1)
    return votes.argmax(axis=1), neighbours
