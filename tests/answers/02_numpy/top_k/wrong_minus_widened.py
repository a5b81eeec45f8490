"""Integers are widened to int64, then negated: the least int64 and the large uint64 are lost.

The learner must see:
"in a signed dtype of the same width"
"""

import numpy as np


def top_k(scores, k):
    if not 0 <= k <= scores.shape[1]:
        raise ValueError
    if scores.dtype.kind in "iu":
        scores = scores.astype(np.int64)
    return np.argsort(-scores, axis=1, kind="stable")[:, :k]
