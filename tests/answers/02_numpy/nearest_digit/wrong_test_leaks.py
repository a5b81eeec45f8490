"""Mean and spread are taken of the training and the test images together.

The learner must see:
"the test leaks into the scaling: mean and deviation of both sets"
"""

import numpy as np


def nearest_digit(train, labels, test, k):
    d = train[0].size
    a, b = train.reshape(len(train), d), test.reshape(len(test), d)
    both = np.concatenate([a, b])
    mean, std = both.mean(axis=0), both.std(axis=0)
    std = np.where(std == 0, 1, std)
    a, b = (a - mean) / std, (b - mean) / std
    neighbours = np.empty((len(b), k), dtype=int)
    squares = (a**2).sum(axis=1)
    for i in range(0, len(b), 100):
        neighbours[i : i + 100] = np.argsort(squares - 2 * b[i : i + 100] @ a.T, axis=1)[:, :k]
    votes = (labels[neighbours][..., None] == np.arange(10)).sum(axis=1)
    return votes.argmax(axis=1), neighbours
