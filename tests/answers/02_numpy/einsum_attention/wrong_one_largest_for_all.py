"""One largest score is taken off for the whole array: rows that lie far below become 0.

The learner must see:
"one largest score was subtracted for all queries"
"""

import numpy as np


def einsum_attention(queries, keys, values, mask=None):
    q, k, v = (a.astype(np.float64) for a in (queries, keys, values))
    scores = np.einsum("bmhd,bnhd->bhmn", q, k) / np.sqrt(q.shape[-1])

    if mask is not None:
        scores = np.where(mask[:, None], scores, -np.inf)
    top = scores.max()
    e = np.exp(scores - (top if np.isfinite(top) else 0))
    total = e.sum(axis=-1, keepdims=True)
    w = e / np.where(total > 0, total, 1)
    return np.einsum("bhmn,bnhe->bmhe", w, v), w
