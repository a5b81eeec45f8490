"""On a tie the digit that was met first wins, as with Counter.most_common.

The learner must see:
"It does"
"not matter which one is nearest, first or largest"
"""

import numpy as np


from collections import Counter


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
    digits = [Counter(row).most_common(1)[0][0] for row in labels[neighbours].tolist()]
    return np.array(digits, dtype=int), neighbours
