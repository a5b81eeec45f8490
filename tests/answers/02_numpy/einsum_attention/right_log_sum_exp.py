"""Weights as exp of the score less its log-sum-exp; products by tensordot of broadcast arrays."""

import numpy as np


def einsum_attention(queries, keys, values, mask=None):
    q = queries.astype(np.float64)[:, :, None]  # (b, m, 1, h, d)
    k = keys.astype(np.float64)[:, None]  # (b, 1, n, h, d)
    scores = np.moveaxis((q * k).sum(axis=-1), 3, 1) / np.sqrt(q.shape[-1])
    if mask is not None:
        hidden = np.repeat(~mask[:, None], scores.shape[1], axis=1)
        scores = np.ma.masked_array(scores, hidden).filled(-np.inf)
    with np.errstate(invalid="ignore", divide="ignore"):
        total = np.logaddexp.reduce(scores, axis=-1, keepdims=True)
        weights = np.nan_to_num(np.exp(scores - total))
    v = values.astype(np.float64)[:, None]  # (b, 1, n, h, e)
    return (np.moveaxis(weights, 1, 3)[..., None] * v).sum(axis=2), weights
