"""Each kept slice is a view, and keeps all distances of its image in memory.

The learner must see:
"in a list is a view, and keeps the whole row in memory"
"""

from collections import Counter

import numpy as np


def nearest_digit(train, labels, test, k):
    train = train.reshape(train.shape[0], train.shape[1] * train.shape[2])
    mean = np.mean(train, axis=0)
    std = np.std(train, axis=0)
    scale = np.divide(1, std, out=np.zeros_like(std), where=std > 0)
    train = (train - mean) * scale
    half = np.sum(train * train, axis=1) / 2
    digits, neighbours = [], []
    for image in test:
        near = np.argsort(half - train @ ((image.ravel() - mean) * scale), kind="stable")[:k]
        votes = Counter(labels[near].tolist())
        digits.append(min(votes, key=lambda digit: (-votes[digit], digit)))
        neighbours.append(near)
    if not digits:
        return np.zeros(0, int), np.zeros((0, k), int)
    return np.array(digits), np.array(neighbours)
