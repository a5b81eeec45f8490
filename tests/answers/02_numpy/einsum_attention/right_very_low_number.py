"""A very low number hides, and what is hidden is set to 0 once more at the end."""

import numpy as np


def einsum_attention(queries, keys, values, mask=None):
    queries, keys, values = map(np.float64, (queries, keys, values))
    scores = np.einsum("ijkl,imkl->ikjm", queries, keys) * queries.shape[3] ** -0.5
    if mask is None:
        mask = np.array(True)
    else:
        mask = np.expand_dims(mask, 1)
    scores = np.where(mask, scores, -1e9)
    scores -= scores.max(axis=3, keepdims=True)
    weights = np.exp(scores)
    weights /= weights.sum(axis=3, keepdims=True)
    weights = weights * mask
    return np.einsum("ikjm,imkn->ijkn", weights, values), weights
