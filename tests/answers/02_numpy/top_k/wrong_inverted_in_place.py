"""Bits are turned in the array of the caller.

The learner must see:
"the scores belong to the caller"
"""

import numpy as np


def top_k(scores, k):
    if not 0 <= k <= scores.shape[1]:
        raise ValueError("k out of range")
    if scores.dtype.kind in "iu":
        np.invert(scores, out=scores)
        return np.argsort(scores, axis=1, kind="stable")[:, :k]
    return np.argsort(-scores, axis=1, kind="stable")[:, :k]
