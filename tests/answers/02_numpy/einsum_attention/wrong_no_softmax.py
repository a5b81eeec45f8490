"""The scores are divided by their sum, without exp.

The learner must see:
"About [0.68, 0.32]: no softmax"
"""

import numpy as np


def einsum_attention(queries, keys, values, mask=None):
    queries, keys, values = (x.astype(float) for x in (queries, keys, values))
    scores = np.einsum("bmhd,bnhd->bhmn", queries, keys) / np.sqrt(queries.shape[-1])
    if mask is not None:
        scores = np.where(mask[:, None], scores, -np.inf)
    top = scores.max(axis=-1, keepdims=True)
    weights = np.where(np.isfinite(scores), scores - np.min(scores, axis=-1, keepdims=True) + 1, 0)
    total = weights.sum(axis=-1, keepdims=True)
    weights = weights / np.where(total == 0, 1, total)
    output = np.einsum("bhmn,bnhe->bmhe", weights, values)
    return output, weights
