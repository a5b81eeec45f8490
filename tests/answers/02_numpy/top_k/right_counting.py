"""A number's rank is how many beat it: all pairs of a row by broadcasting."""

import numpy as np


def top_k(scores, k):
    n, m = scores.shape
    if k < 0 or m < k:
        raise ValueError
    mine, other = scores[:, :, None], scores[:, None, :]
    earlier = np.arange(m) < np.arange(m)[:, None]
    rank = ((other > mine) | ((other == mine) & earlier)).sum(axis=2)
    out = np.empty((n, m), dtype=np.int64)
    np.put_along_axis(out, rank, np.broadcast_to(np.arange(m), (n, m)), axis=1)
    return np.ascontiguousarray(out[:, :k])
