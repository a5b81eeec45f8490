"""Integers go to float64 unless the largest is too large for it; very negative ones lose digits.

The learner must see:
"-9223372036854775807"
"""

import numpy as np


def top_k(scores: np.ndarray, k: int) -> np.ndarray:
    """Return the columns of the k largest numbers of each row."""

    n, m = scores.shape
    if not 0 <= k <= m:
        raise ValueError(f"k is {k}, with {m} columns")

    if scores.size == 0:
        return np.zeros((n, k), np.int64)
    if scores.dtype.kind == "f" or scores.max() < 2**53:
        key = -scores.astype(np.float64)
    else:
        key = ~scores

    return np.argsort(key, axis=1, kind="stable")[:, :k].astype(np.int64)
