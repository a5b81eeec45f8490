"""The pixels are compared as they are.

The learner must see:
"nothing was scaled, or all pixels by the same number"
"""

import numpy as np


def nearest_digit(train, labels, test, k):
    d = train[0].size
    a, b = train.reshape(len(train), d), test.reshape(len(test), d)
    a, b = a / 255, b / 255
    neighbours = np.empty((len(b), k), dtype=int)
    squares = (a**2).sum(axis=1)
    for i in range(0, len(b), 100):
        neighbours[i : i + 100] = np.argsort(squares - 2 * b[i : i + 100] @ a.T, axis=1)[:, :k]
    votes = (labels[neighbours][..., None] == np.arange(10)).sum(axis=1)
    return votes.argmax(axis=1), neighbours
