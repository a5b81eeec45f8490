"""K rounds of argmax among the columns that are not taken yet."""

import numpy as np


def top_k(scores: np.ndarray, k: int) -> np.ndarray:
    """Return the columns of the k largest numbers of each row."""

    n, m = scores.shape
    if not 0 <= k <= m:
        raise ValueError(f"k is {k}, with {m} columns")

    result = np.zeros((n, k), dtype=np.int64)
    free = np.ones((n, m), dtype=bool)
    rows = np.arange(n)
    for rank in range(k):
        first = free.argmax(axis=1)
        best = np.where(free, scores, scores[rows, first][:, None]).max(axis=1)
        found = ((scores == best[:, None]) & free).argmax(axis=1)
        result[:, rank] = found
        free[rows, found] = False
    return result
