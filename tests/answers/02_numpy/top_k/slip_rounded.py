"""Floats are rounded to 12 decimals, so that noise breaks no tie; small numbers are all 0.

The learner must see:
"float("-inf"), -1.7976931348623157e+308"
"""

import numpy as np


def top_k(scores: np.ndarray, k: int) -> np.ndarray:
    """Return the columns of the k largest numbers of each row."""

    n, m = scores.shape
    if not 0 <= k <= m:
        raise ValueError(f"k is {k}, with {m} columns")

    if scores.dtype.kind == "f":
        key = -np.round(scores.astype(np.float64), 12)
    else:
        key = ~scores

    return np.argsort(key, axis=1, kind="stable")[:, :k].astype(np.int64)
