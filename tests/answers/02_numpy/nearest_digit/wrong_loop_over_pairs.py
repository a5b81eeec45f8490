"""A loop over all pairs of images.

The learner must see:
"there is a loop over the pairs, or over their pixels"
"""

import numpy as np


def nearest_digit(train, labels, test, k):
    d = train[0].size
    a, b = train.reshape(len(train), d), test.reshape(len(test), d)
    mean, std = a.mean(axis=0), a.std(axis=0)
    std = np.where(std == 0, 1, std)
    a, b = (a - mean) / std, (b - mean) / std
    neighbours = np.empty((len(b), k), dtype=int)
    for i in range(len(b)):
        distances = [np.linalg.norm(b[i] - a[j]) for j in range(len(a))]
        neighbours[i] = np.argsort(distances)[:k]
    votes = (labels[neighbours][..., None] == np.arange(10)).sum(axis=1)
    return votes.argmax(axis=1), neighbours
