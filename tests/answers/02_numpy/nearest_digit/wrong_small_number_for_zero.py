"""A tiny number is added to each spread, and a pixel that is new in test outweighs all.

The learner must see:
"A small number in place of the 0"
"""

import numpy as np


def nearest_digit(train, labels, test, k):
    d = train[0].size
    a, b = train.reshape(len(train), d), test.reshape(len(test), d)
    mean, std = a.mean(axis=0), a.std(axis=0)
    std = std + 1e-9
    a, b = (a - mean) / std, (b - mean) / std
    neighbours = np.empty((len(b), k), dtype=int)
    squares = (a**2).sum(axis=1)
    for i in range(0, len(b), 100):
        neighbours[i : i + 100] = np.argsort([np.linalg.norm(a - x, axis=1) for x in b[i : i + 100]], axis=1)[:, :k]
    votes = (labels[neighbours][..., None] == np.arange(10)).sum(axis=1)
    return votes.argmax(axis=1), neighbours
