"""argpartition alone, as it is usually written.

The learner must see:
"in row 0 the largest are 0.9 in column 2 and 0.5 in column 0"
"""

import numpy as np


def top_k(scores, k):
    n, m = scores.shape
    if not 0 <= k <= m:
        raise ValueError
    if k == 0:
        return np.empty((n, 0), dtype=np.int64)
    return np.argpartition(scores, -k, axis=1)[:, -k:]
