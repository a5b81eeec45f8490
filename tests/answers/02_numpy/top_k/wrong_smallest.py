"""The k smallest.

The learner must see:
"[[1, 3], [0, 2]] are the smallest"
"""

import numpy as np


def top_k(scores, k):
    if not 0 <= k <= scores.shape[1]:
        raise ValueError
    return np.argsort(scores, axis=1, kind="stable")[:, :k]
