"""In a tie, only labels of the five nearest may win.

The learner must see:
"the votes of test["
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
    digits = []
    for row in labels[out].astype(np.int64).tolist():
        counts = np.bincount(row, minlength=10)
        best = np.flatnonzero(counts == counts.max())
        seen = [x for x in best.tolist() if x in row[:5]]
        digits.append(min(seen or best.tolist()))
    return np.array(digits, dtype=np.int64), out
