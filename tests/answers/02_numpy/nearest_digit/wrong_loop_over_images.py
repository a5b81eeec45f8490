"""A loop over the images, with all differences of each.

The learner must see:
"expected at most 9 times the time of one matrix product"
"there is a loop over single images"
"""

import numpy as np


def nearest_digit(train, labels, test, k):
    d = train[0].size
    a, b = train.reshape(len(train), d), test.reshape(len(test), d)
    mean, std = a.mean(axis=0), a.std(axis=0)
    std = np.where(std == 0, 1, std)
    a, b = (a - mean) / std, (b - mean) / std
    neighbours = np.empty((len(b), k), dtype=int)
    for i, image in enumerate(b):
        distances = np.sqrt(((a - image) ** 2).sum(axis=1))
        neighbours[i] = np.argsort(distances, kind="stable")[:k]
    votes = (labels[neighbours][..., None] == np.arange(10)).sum(axis=1)
    return votes.argmax(axis=1), neighbours
