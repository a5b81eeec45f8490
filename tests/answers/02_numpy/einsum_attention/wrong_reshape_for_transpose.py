"""The heads' axis is moved by a reshape.

The learner must see:
"a reshape was used to move the heads' axis"
"""

import numpy as np


def einsum_attention(queries, keys, values, mask=None):
    queries, keys, values = (x.astype(float) for x in (queries, keys, values))
    (b, m, h, d), n = queries.shape, keys.shape[1]
    scores = queries.reshape(b, h, m, d) @ keys.reshape(b, h, n, d).swapaxes(-1, -2)
    scores = scores / np.sqrt(queries.shape[-1])
    if mask is not None:
        scores = np.where(mask[:, None], scores, -np.inf)
    top = scores.max(axis=-1, keepdims=True)
    weights = np.exp(scores - np.where(np.isfinite(top), top, 0))
    total = weights.sum(axis=-1, keepdims=True)
    weights = weights / np.where(total == 0, 1, total)
    output = np.einsum("bhmn,bnhe->bmhe", weights, values)
    return output, weights
