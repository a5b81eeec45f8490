"""Numbers are turned round by taking them from the largest, which overflows.

The learner must see:
"3 minus -128 wraps around too"
"""

import numpy as np

def top_k(scores, k):
    n, m = scores.shape
    if not 0 <= k <= m:
        raise ValueError(k)
    if scores.size == 0:
        return np.zeros((n, k), np.int64)
    return np.argsort(scores.max() - scores, axis=1, kind="stable")[:, :k]
