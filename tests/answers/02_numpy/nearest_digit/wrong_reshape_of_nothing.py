"""No test image, and reshape is left to find out the number of pixels.

The learner must see:
"reshape(0, -1) cannot find the number of pixels"
"""

import numpy as np


def nearest_digit(train, labels, test, k):
    a = train.reshape(len(train), -1).astype(np.float64)
    b = test.reshape(len(test), -1)
    mean, std = a.mean(axis=0), a.std(axis=0)
    use = std > 0
    a = (a[:, use] - mean[use]) / std[use]
    squares = (a * a).sum(axis=1)
    near = []
    for s in range(0, len(test), 100):
        near.append(np.argsort(squares - 2 * ((b[s:s+100, use] - mean[use]) / std[use]) @ a.T, axis=1)[:, :k].copy())
    near = np.concatenate(near)
    votes = (labels[near][:, :, None] == np.arange(10)).sum(axis=1)
    return votes.argmax(axis=1), near
