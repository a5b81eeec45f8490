"""A number that seems low takes a hidden score's place: scores that are seen may be lower still.

The learner must see:
"[0, 0, 1] or [0, 0, 0]: a number such as -10,000 replaced the hidden"
"""

import numpy as np


def einsum_attention(queries, keys, values, mask=None):
    q, k, v = (a.astype(np.float64) for a in (queries, keys, values))
    scores = np.einsum("bmhd,bnhd->bhmn", q, k) / np.sqrt(q.shape[-1])
    if mask is not None:
        scores = np.where(mask[:, None], scores, -1e5)
    e = np.exp(scores - scores.max(axis=-1, keepdims=True))
    w = e / e.sum(axis=-1, keepdims=True)
    if mask is not None:
        w = w * mask[:, None].any(axis=-1, keepdims=True)
    return np.einsum("bhmn,bnhe->bmhe", w, v), w
