"""Pixels with a spread of 1 or less are dropped, as if it were 0.

The learner must see:
"if a limit above 0 drops it"
"""

import numpy as np


def nearest_digit(train, labels, test, k):
    a = train.reshape(len(train), -1).astype(np.float64)
    mean, std = a.mean(axis=0), a.std(axis=0)
    use = std > 1
    a = (a[:, use] - mean[use]) / std[use]
    squares = (a * a).sum(axis=1)
    neighbours = np.empty((len(test), k), dtype=np.intp)
    for start in range(0, len(test), 200):
        block = test[start : start + 200].reshape(-1, use.size)[:, use]
        block = (block - mean[use]) / std[use]
        d = squares - 2 * block @ a.T
        neighbours[start : start + 200] = np.argsort(d, axis=1)[:, :k]
    votes = (labels[neighbours][:, :, None] == np.arange(10)).sum(axis=1)
    return votes.argmax(axis=1), neighbours
