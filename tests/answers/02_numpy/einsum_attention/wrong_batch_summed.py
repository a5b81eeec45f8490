"""A letter is missing in the output of the second einsum, and the batch is summed.

The learner must see:
"right: the values of another"
"""

import numpy as np


def einsum_attention(queries, keys, values, mask=None):
    queries, keys, values = (x.astype(float) for x in (queries, keys, values))
    scores = np.einsum("bmhd,bnhd->bhmn", queries, keys) / np.sqrt(queries.shape[-1])
    if mask is not None:
        scores = np.where(mask[:, None], scores, -np.inf)
    top = scores.max(axis=-1, keepdims=True)
    weights = np.exp(scores - np.where(np.isfinite(top), top, 0))
    total = weights.sum(axis=-1, keepdims=True)
    weights = weights / np.where(total == 0, 1, total)
    output = np.einsum("bhmn,cnhe->bmhe", weights, values)
    return output, weights
