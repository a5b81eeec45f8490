"""The spread comes of the mean of the squares less the square of the mean, in float32.

The learner must see:
"the mean of squares minus"
"""

import numpy as np


def nearest_digit(train, labels, test, k):
    a = train.reshape(len(train), -1).astype(np.float32)
    mean = a.mean(axis=0)
    with np.errstate(all="ignore"):
        std = np.sqrt((a * a).mean(axis=0) - mean**2)
    use = std > 0
    a = (a[:, use] - mean[use]) / std[use]
    squares = (a * a).sum(axis=1)
    neighbours = np.empty((len(test), k), dtype=np.intp)
    for start in range(0, len(test), 200):
        block = (test[start : start + 200].reshape(-1, use.size)[:, use] - mean[use]) / std[use]
        neighbours[start : start + 200] = np.argsort(squares - 2 * block @ a.T, axis=1)[:, :k]
    votes = (labels[neighbours][:, :, None] == np.arange(10)).sum(axis=1)
    return votes.argmax(axis=1), neighbours
