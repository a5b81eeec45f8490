"""Arrays of one shape at one address count as one set, and half of the distances is mirrored.

The learner must see:
"points[:2] and points[::2]: from a["
"""

import numpy as np


def pairwise_distances(a, b):
    same = a.shape == b.shape and a.ctypes.data == b.ctypes.data
    a, b = a.astype(float), b.astype(float)
    out = np.zeros((len(a), len(b)))
    for x, y in zip(a.T, b.T):
        out += np.subtract.outer(x, y) ** 2
    if same:
        out = np.triu(out) + np.triu(out, 1).T
    return np.sqrt(out)
