"""The mask is applied to the weights, after the softmax.

The learner must see:
"the mask is applied after the softmax, and the weights sum to 3/8"
"""

import numpy as np


def einsum_attention(queries, keys, values, mask=None):
    queries, keys, values = (x.astype(float) for x in (queries, keys, values))
    scores = np.einsum("bmhd,bnhd->bhmn", queries, keys) / np.sqrt(queries.shape[-1])
    scores -= scores.max(axis=-1, keepdims=True)
    weights = np.exp(scores)
    weights /= weights.sum(axis=-1, keepdims=True)
    if mask is not None:
        weights = weights * mask[:, None]
    output = np.einsum("bhmn,bnhe->bmhe", weights, values)
    return output, weights
