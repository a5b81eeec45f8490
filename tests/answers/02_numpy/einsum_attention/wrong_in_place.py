"""The queries are scaled in place.

The learner must see:
"queries belong to the caller, but were changed"
"""

import numpy as np


def einsum_attention(queries, keys, values, mask=None):
    queries, keys, values = (np.asarray(x, dtype=float) for x in (queries, keys, values))
    queries /= np.sqrt(queries.shape[-1])
    scores = np.einsum("bmhd,bnhd->bhmn", queries, keys)
    if mask is not None:
        scores = np.where(mask[:, None], scores, -np.inf)
    top = scores.max(axis=-1, keepdims=True)
    weights = np.exp(scores - np.where(np.isfinite(top), top, 0))
    total = weights.sum(axis=-1, keepdims=True)
    weights = weights / np.where(total == 0, 1, total)
    output = np.einsum("bhmn,bnhe->bmhe", weights, values)
    return output, weights
