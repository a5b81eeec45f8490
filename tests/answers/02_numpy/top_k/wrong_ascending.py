"""The k largest, upwards.

The learner must see:
"[[0, 2], [3, 1]] is in ascending order"
"""

import numpy as np


def top_k(scores, k):
    n, m = scores.shape
    if not 0 <= k <= m:
        raise ValueError
    return np.argsort(scores, axis=1, kind="stable")[:, m - k :]
