"""Votes are counted in a byte, which ends at 255.

The learner must see:
"by label are {1: 400, 4: 200, 9: 400}: expected 1, got 4"
"""

import numpy as np


def scaled(train, test):
    n = len(train)
    size = train[0].size
    a = train.reshape(n, size).astype(np.float64)
    b = test.reshape(len(test), size).astype(np.float64)
    mean, spread = a.mean(axis=0), a.std(axis=0)
    on = a.min(axis=0) != a.max(axis=0)
    return (a[:, on] - mean[on]) / spread[on], (b[:, on] - mean[on]) / spread[on]


def votes(found):
    return np.array([np.bincount(row).argmax() for row in found.tolist()], dtype=np.int64)



def nearest_digit(train, labels, test, k):
    a, b = scaled(train, test)
    sa = (a * a).sum(axis=1)
    out = np.zeros((len(b), k), np.int64)
    for i in range(0, len(b), 200):
        d = sa - 2 * b[i : i + 200] @ a.T
        out[i : i + 200] = np.argsort(d, axis=1)[:, :k]
    hot = np.zeros((len(train), 10), np.uint8)
    hot[np.arange(len(train)), labels.astype(np.int64)] = 1
    counts = np.zeros((len(b), 10), np.uint8)
    for j in range(k):
        counts += hot[out[:, j]]
    return counts.argmax(axis=1), out
