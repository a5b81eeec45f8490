"""A little number is added to the total, against 0/0.

The learner must see:
"A small number was added to a sum"
"""

import numpy as np


def einsum_attention(queries, keys, values, mask=None):
    q, k, v = (a.astype(np.float64) for a in (queries, keys, values))
    scores = np.einsum("bmhd,bnhd->bhmn", q, k) / np.sqrt(q.shape[-1])

    if mask is not None:
        scores = np.where(mask[:, None], scores, -np.inf)
    top = scores.max(axis=-1, keepdims=True)
    e = np.exp(scores - np.where(np.isfinite(top), top, 0))
    w = e / (e.sum(axis=-1, keepdims=True) + 1e-8)
    return np.einsum("bhmn,bnhe->bmhe", w, v), w
