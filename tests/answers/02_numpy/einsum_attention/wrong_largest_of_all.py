"""The largest of all scores is taken off, hidden ones too.

The learner must see:
"If you subtract the largest of all scores, with the hidden ones"
"""

import numpy as np


def einsum_attention(queries, keys, values, mask=None):
    queries, keys, values = (x.astype(float) for x in (queries, keys, values))
    scores = np.einsum("bmhd,bnhd->bhmn", queries, keys) / np.sqrt(queries.shape[-1])
    top = scores.max(axis=-1, keepdims=True)
    if mask is not None:
        scores = np.where(mask[:, None], scores, -np.inf)
    weights = np.exp(scores - np.where(np.isfinite(top), top, 0))
    total = weights.sum(axis=-1, keepdims=True)
    weights = weights / np.where(total == 0, 1, total)
    output = np.einsum("bhmn,bnhe->bmhe", weights, values)
    return output, weights
