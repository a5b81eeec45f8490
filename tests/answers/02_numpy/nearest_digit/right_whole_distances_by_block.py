"""Real distances, the root included, by a helper; votes added up with np.add.at."""

import numpy as np


def distances(a, b):
    squares = (a**2).sum(axis=1)[:, None] + (b**2).sum(axis=1) - 2 * (a @ b.T)
    return np.sqrt(np.maximum(squares, 0))


def nearest_digit(train, labels, test, k):
    shape = -1, train.shape[1] * train.shape[2]
    train, test = train.reshape(shape), test.reshape(shape)
    mean, std = train.mean(axis=0), train.std(axis=0)
    std = np.where(std == 0, 1, std)
    train, test = (train - mean) / std, (test - mean) / std
    neighbours = np.zeros((len(test), k), int)
    for i in range(0, len(test), 64):
        neighbours[i : i + 64] = np.argsort(distances(test[i : i + 64], train), axis=1)[:, :k]
    votes = np.zeros((len(test), 10))
    np.add.at(votes, (np.arange(len(test))[:, None], labels[neighbours]), 1)
    return np.argmax(votes, axis=1), neighbours
