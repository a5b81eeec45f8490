"""Rows are remembered by their bytes, without the dtype.

The learner must see:
"['the bytes as int16']"
"""

import numpy as np

SEEN: dict = {}


def top_k(scores: np.ndarray, k: int) -> np.ndarray:
    """Return the columns of the k largest numbers of each row."""

    n, m = scores.shape
    if not 0 <= k <= m:
        raise ValueError(f"k is {k}, with {m} columns")

    result = np.empty((n, k), np.int64)
    for i, row in enumerate(scores):
        name = (row.tobytes(), k)
        if name not in SEEN:
            SEEN[name] = np.argsort(-row if row.dtype.kind == "f" else ~row, kind="stable")[:k]
        result[i] = SEEN[name]
    return result
