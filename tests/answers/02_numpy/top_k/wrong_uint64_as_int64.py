"""uint64 is read as int64.

The learner must see:
"in a signed dtype of the same width"
"""

import numpy as np


def top_k(scores, k):
    if not 0 <= k <= scores.shape[1]:
        raise ValueError("k out of range")
    key = ~scores.astype(np.int64) if scores.dtype.kind in "iu" else -scores
    return np.argsort(key, axis=1, kind="stable")[:, :k]
