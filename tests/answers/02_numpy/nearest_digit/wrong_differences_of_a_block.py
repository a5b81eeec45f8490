"""All differences of a block of images, pixel by pixel, by broadcasting.

The learner must see:
"block, pixel by pixel"
"""

import numpy as np


def nearest_digit(train, labels, test, k):
    d = train[0].size
    a, b = train.reshape(len(train), d), test.reshape(len(test), d)
    mean, std = a.mean(axis=0), a.std(axis=0)
    std = np.where(std == 0, 1, std)
    a, b = (a - mean) / std, (b - mean) / std
    neighbours = np.empty((len(b), k), dtype=int)
    squares = (a**2).sum(axis=1)
    for i in range(0, len(b), 10):
        neighbours[i : i + 10] = np.argsort(((b[i : i + 10, None] - a) ** 2).sum(axis=2), axis=1)[:, :k]
    votes = (labels[neighbours][..., None] == np.arange(10)).sum(axis=1)
    return votes.argmax(axis=1), neighbours
