"""The labels are averaged.

The learner must see:
"and 8 the mean"
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
    for i in range(0, len(b), 100):
        neighbours[i : i + 100] = np.argsort(squares - 2 * b[i : i + 100] @ a.T, axis=1)[:, :k]
    return labels[neighbours].mean(axis=1).round().astype(int) if k > 1 else labels[neighbours[:, 0]], neighbours
