"""The largest score is subtracted only where exp of a score overflows; the sum of several may, too.

The learner must see:
"is 0.0, but"
"""

import numpy as np


def einsum_attention(
    queries: np.ndarray, keys: np.ndarray, values: np.ndarray, mask: np.ndarray | None = None
) -> tuple[np.ndarray, np.ndarray]:
    queries, keys, values = (x.astype(np.float64) for x in (queries, keys, values))
    scores = np.einsum("bmhd,bnhd->bhmn", queries, keys) / np.sqrt(queries.shape[-1])
    seen = np.ones(scores.shape, bool) if mask is None else np.broadcast_to(mask[:, None], scores.shape)
    scores = np.where(seen, scores, -np.inf)
    shown = np.abs(scores, where=seen, out=np.zeros(scores.shape))
    if shown.max() > 709:
        top = scores.max(axis=-1, keepdims=True)
        scores = scores - np.where(np.isfinite(top), top, 0)
    powers = np.exp(scores)
    total = powers.sum(axis=-1, keepdims=True)
    weights = powers / np.where(total > 0, total, 1)
    return np.einsum("bhmn,bnhd->bmhd", weights, values), weights
