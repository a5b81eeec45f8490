"""Sorted by the distance from the largest of the row.

The learner must see:
"1, 2 and 3 minus inf are all -inf"
"""

import numpy as np


def top_k(scores, k):
    if not 0 <= k <= scores.shape[1]:
        raise ValueError("k out of range")
    if scores.dtype.kind in "iu":
        key = ~scores
    else:
        top = np.nan_to_num(scores).max(axis=1, keepdims=True, initial=0)
        key = top - scores
    return np.argsort(key, axis=1, kind="stable")[:, :k]
