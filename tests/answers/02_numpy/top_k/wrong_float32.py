"""float64 scores are sorted as float32.

The learner must see:
"0 before 1: as float32 these are equal"
"""

import numpy as np

def top_k(scores, k):
    n, m = scores.shape
    if not 0 <= k <= m:
        raise ValueError(k)
    if scores.dtype == np.float64:
        scores = scores.astype(np.float32)
    return m - 1 - scores[:, ::-1].argsort(axis=1, kind="stable")[:, ::-1][:, :k]
