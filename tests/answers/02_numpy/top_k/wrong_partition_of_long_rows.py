"""Long rows of floats are partitioned, and ties cut anyhow.

The learner must see:
"a partition or an unstable sort chose among equal numbers"
"""

import numpy as np


def top_k(scores, k):
    m = scores.shape[1]
    if not 0 <= k <= m:
        raise ValueError("k out of range")
    key = ~scores if scores.dtype.kind in "iu" else -scores
    if m > 200 and 0 < k < m and scores.dtype.kind == "f":
        part = np.sort(np.argpartition(key, k - 1, axis=1)[:, :k], axis=1)
        order = np.argsort(np.take_along_axis(key, part, 1), axis=1, kind="stable")
        return np.take_along_axis(part, order, 1)
    return np.argsort(key, axis=1, kind="stable")[:, :k]
