"""Weights below 1e-9 become 0, and a value of 100 loses 1e-7.

The learner must see:
"einsum_attention(…)[0]["
"""

import numpy as np


def einsum_attention(
    queries: np.ndarray, keys: np.ndarray, values: np.ndarray, mask: np.ndarray | None = None
) -> tuple[np.ndarray, np.ndarray]:
    queries, keys, values = (x.astype(np.float64) for x in (queries, keys, values))
    scores = np.einsum("bmhd,bnhd->bhmn", queries, keys) / np.sqrt(queries.shape[-1])
    seen = np.ones(scores.shape, bool) if mask is None else np.broadcast_to(mask[:, None], scores.shape)
    scores = np.where(seen, scores, -np.inf)
    top = scores.max(axis=-1, keepdims=True)
    powers = np.exp(scores - np.where(np.isfinite(top), top, 0))
    total = powers.sum(axis=-1, keepdims=True)
    weights = powers / np.where(total > 0, total, 1)
    weights[weights < 1e-9] = 0
    return np.einsum("bhmn,bnhd->bmhd", weights, values), weights
