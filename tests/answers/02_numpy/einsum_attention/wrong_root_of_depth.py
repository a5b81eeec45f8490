"""The scores are divided by the root of depth.

The learner must see:
"0.22]: divided by the root of depth"
"""

import numpy as np


def einsum_attention(queries, keys, values, mask=None):
    q, k, v = (a.astype(np.float64) for a in (queries, keys, values))
    scores = np.einsum("bmhd,bnhd->bhmn", q, k) / np.sqrt(v.shape[-1])
    if mask is not None:
        scores = np.where(mask[:, None], scores, -np.inf)
    top = scores.max(axis=-1, keepdims=True)
    e = np.exp(scores - np.where(np.isfinite(top), top, 0))
    total = e.sum(axis=-1, keepdims=True)
    w = e / np.where(total > 0, total, 1)
    return np.einsum("bhmn,bnhe->bmhe", w, v), w
