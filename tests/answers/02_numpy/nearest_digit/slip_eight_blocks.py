"""Eight blocks are compared, and images beyond the 2,048th keep zeros.

The learner must see:
"rows; with 2,048 it is right"
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
    for i in list(range(0, len(b), 256))[:8]:
        d = sa - 2 * b[i : i + 256] @ a.T
        out[i : i + 256] = np.argsort(d, axis=1)[:, :k]
    return votes(labels[out].astype(np.int64)), out
