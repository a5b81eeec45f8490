"""A hidden score becomes -1e7, which is above scores of a million features.

The learner must see:
"einsum_attention(…)['2**20 features in int8'][0, 0, 0, 0] is 0.0, but 0.27357439102480946 is right (4 of 8 values differ)"
"""

import numpy as np


def einsum_attention(
    queries: np.ndarray, keys: np.ndarray, values: np.ndarray, mask: np.ndarray | None = None
) -> tuple[np.ndarray, np.ndarray]:
    queries, keys, values = (x.astype(np.float64) for x in (queries, keys, values))
    scores = np.einsum("bmhd,bnhd->bhmn", queries, keys) / np.sqrt(queries.shape[-1])
    seen = np.ones(scores.shape, bool) if mask is None else np.broadcast_to(mask[:, None], scores.shape)
    scores = np.where(seen, scores, -1e7)
    powers = np.exp(scores - scores.max(axis=-1, keepdims=True))
    weights = powers / powers.sum(axis=-1, keepdims=True)
    weights = np.where(seen.any(axis=-1, keepdims=True), weights, 0)
    return np.einsum("bhmn,bnhd->bmhd", weights, values), weights
