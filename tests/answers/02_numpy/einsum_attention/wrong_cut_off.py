"""The scores are cut off at 500 against overflow: beyond, all are equal.

The learner must see:
"scores were clipped, and so made equal"
"""

import numpy as np


def einsum_attention(queries, keys, values, mask=None):
    q, k, v = (a.astype(np.float64) for a in (queries, keys, values))
    scores = np.clip(np.einsum("bmhd,bnhd->bhmn", q, k) / np.sqrt(q.shape[-1]), -500, 500)
    e = np.exp(scores)
    if mask is not None:
        e = e * mask[:, None]
    total = e.sum(axis=-1, keepdims=True)
    w = np.divide(e, total, out=np.zeros_like(e), where=total > 0)
    return np.einsum("bhmn,bnhe->bmhe", w, v), w
