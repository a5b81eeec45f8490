"""The numbers, not their places.

The learner must see:
"expected dtype int64, got float64: return columns"
"""

import numpy as np


def top_k(scores, k):
    if not 0 <= k <= scores.shape[1]:
        raise ValueError
    return np.sort(scores, axis=1)[:, ::-1][:, :k]
