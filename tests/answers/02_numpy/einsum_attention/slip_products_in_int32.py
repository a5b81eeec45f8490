"""Dot products of integers are made in int32, which ends at 2e9.

The learner must see:
"einsum_attention(…)['2**20 features in int8'][0, 0, 1, 0] is 1.0, but 0.0 is right (2 of 8 values differ)"
"""

import numpy as np


def einsum_attention(
    queries: np.ndarray, keys: np.ndarray, values: np.ndarray, mask: np.ndarray | None = None
) -> tuple[np.ndarray, np.ndarray]:
    whole = queries.dtype.kind in "iu"
    kind = np.int32 if whole else np.float64
    queries, keys, values = (x.astype(kind) for x in (queries, keys, values))
    scores = np.einsum("bmhd,bnhd->bhmn", queries, keys) / np.sqrt(queries.shape[-1])
    seen = np.ones(scores.shape, bool) if mask is None else np.broadcast_to(mask[:, None], scores.shape)
    scores = np.where(seen, scores, -np.inf)
    top = scores.max(axis=-1, keepdims=True)
    powers = np.exp(scores - np.where(np.isfinite(top), top, 0))
    total = powers.sum(axis=-1, keepdims=True)
    weights = powers / np.where(total > 0, total, 1)
    return np.einsum("bhmn,bnhd->bmhd", weights, values), weights
