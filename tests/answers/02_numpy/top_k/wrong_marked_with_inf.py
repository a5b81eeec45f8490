"""What was taken is marked with -inf, in a copy of floats.

The learner must see:
"A column that occurs twice was marked as taken with -inf"
"""

import numpy as np


def top_k(scores, k):
    n, m = scores.shape
    if not 0 <= k <= m:
        raise ValueError
    if scores.dtype.kind in "iu":
        order = np.argsort(scores[:, ::-1], axis=1, kind="stable")
        return (m - 1 - order)[:, ::-1][:, :k]
    left = scores.copy()
    out = np.zeros((n, k), dtype=np.int64)
    for j in range(k):
        out[:, j] = left.argmax(axis=1)
        left[np.arange(n), out[:, j]] = -np.inf
    return out
