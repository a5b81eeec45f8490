"""Blocks of the training set instead: the best k so far are merged with each block's."""

import numpy as np


def nearest_digit(train, labels, test, k):
    n, m, d = len(train), len(test), train[0].size
    mean, std = train.mean(axis=0).ravel(), train.std(axis=0).ravel()
    varies = np.flatnonzero(std)
    b = (test.reshape(m, d)[:, varies] - mean[varies]) / std[varies]
    best = np.full((m, k), np.inf)
    where = np.full((m, k), -1)
    for start in range(0, n, 50):
        a = (train[start : start + 50].reshape(-1, d)[:, varies] - mean[varies]) / std[varies]
        squares = np.sum(a**2, axis=1) - 2 * (b @ a.T)
        both = np.hstack([best, squares])
        ids = np.hstack([where, np.broadcast_to(np.arange(start, start + len(a)), squares.shape)])
        order = np.argsort(both, axis=1, kind="stable")[:, :k]
        best, where = np.take_along_axis(both, order, 1), np.take_along_axis(ids, order, 1)
    one_hot = np.eye(10)[labels]
    return one_hot[where].sum(axis=1).argmax(axis=1), where
