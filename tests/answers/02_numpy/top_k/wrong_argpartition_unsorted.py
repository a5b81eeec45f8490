"""argpartition's k largest, left as they are.

The learner must see:
"the right ones, in another order: argpartition puts the k largest together"
"leaves them unsorted"
"""

import numpy as np


def top_k(scores, k):
    n, m = scores.shape
    if not 0 <= k <= m:
        raise ValueError
    if m <= 6:
        return (m - 1 - np.argsort(scores[:, ::-1], axis=1, kind="stable"))[:, ::-1][:, :k]
    return np.argpartition(scores, m - k, axis=1)[:, m - k :][:, ::-1].copy()
