"""A query that sees nothing is NaN.

The learner must see:
"A query that may see nothing has the sum 0 (0/0), or only -inf"
"""

import numpy as np


def einsum_attention(queries, keys, values, mask=None):
    queries, keys, values = (x.astype(float) for x in (queries, keys, values))
    scores = np.einsum("bmhd,bnhd->bhmn", queries, keys) / np.sqrt(queries.shape[-1])
    if mask is not None:
        scores = np.where(mask[:, None], scores, -np.inf)
    top = scores.max(axis=-1, keepdims=True)
    weights = np.exp(scores - top)
    total = weights.sum(axis=-1, keepdims=True)
    weights = weights / total
    output = np.einsum("bhmn,bnhe->bmhe", weights, values)
    return output, weights
