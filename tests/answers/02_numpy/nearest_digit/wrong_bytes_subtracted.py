"""Bytes are subtracted before anything is scaled, and wrap round.

The learner must see:
"the nearest of test["
"""

import numpy as np


def nearest_digit(train, labels, test, k):
    d = train[0].size
    a, b = train.reshape(len(train), d), test.reshape(len(test), d)
    std = a.std(axis=0)
    std = np.where(std == 0, 1, std)
    neighbours = np.empty((len(b), k), dtype=int)
    squares = (a**2).sum(axis=1)
    for i in range(0, len(b), 100):
        neighbours[i : i + 100] = np.argsort((((b[i : i + 100, None] - a) / std) ** 2).sum(axis=2), axis=1)[:, :k]
    votes = (labels[neighbours][..., None] == np.arange(10)).sum(axis=1)
    return votes.argmax(axis=1), neighbours
