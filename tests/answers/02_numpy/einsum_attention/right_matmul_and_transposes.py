"""Transposes and matmul; the softmax over what is finite."""

import numpy as np


def einsum_attention(queries, keys, values, mask=None):
    q = queries.astype(float).transpose(0, 2, 1, 3)
    k = keys.astype(float).transpose(0, 2, 3, 1)
    v = values.astype(float).swapaxes(1, 2)
    scores = q @ k / q.shape[-1] ** 0.5
    if mask is None:
        mask = np.ones(scores.shape[:1] + scores.shape[2:], bool)
    seen = np.broadcast_to(mask[:, None], scores.shape)
    top = np.max(scores, axis=-1, keepdims=True, where=seen, initial=-1e300)
    weights = np.zeros_like(scores)
    np.exp(scores - top, where=seen, out=weights)
    total = weights.sum(axis=-1, keepdims=True)
    weights = np.divide(weights, total, where=total > 0, out=np.zeros_like(weights))
    return (weights @ v).swapaxes(1, 2), weights
